package org.contributornetwork.demo;

import java.util.List;
import java.util.Locale;
import org.contributornetwork.security.SignInHint;
import org.contributornetwork.security.SignInHints;
import org.contributornetwork.shared.SignInNotice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who can sign in to the demonstration city; everybody with the same password, which the sign-in page shows. */
@Component
@Profile("demo")
class DemoCast implements SignInHints, SignInNotice {

    static final String PASSWORD = "ardoise-tilleul-canard";

    static final String ADMINISTRATOR = "paul.vidal@ville.example";
    static final String HELENE = "helene.aubry";
    static final String COMMUNICATION = HELENE + DemoRegister.DOMAIN;
    static final String DIRECTOR = "mehdi.pons@ville.example";
    static final String DIRECTORATE_HEAD = "nadia.imbert@ville.example";
    static final String REFERENT = "solene.colin@ville.example";
    static final String CONTRIBUTOR = "elodie.gautier@ville.example";

    @Override
    public List<SignInHint> in(Locale language) {
        boolean french = !language.getLanguage().equals("en");
        return List.of(
                hint("Hélène Aubry", "communication", COMMUNICATION),
                hint("Mehdi Pons", french ? "dirige la Médiathèque" : "heads the Médiathèque", DIRECTOR),
                hint(
                        "Nadia Imbert",
                        french
                                ? "dirige les Espaces verts et le cadre de vie"
                                : "heads Espaces verts and its directorate",
                        DIRECTORATE_HEAD),
                hint("Solène Colin", french ? "référente, Voirie" : "referent, Voirie", REFERENT),
                hint(
                        "Élodie Gautier",
                        french ? "contributrice, Petite enfance" : "contributor, Petite enfance",
                        CONTRIBUTOR),
                hint("Paul Vidal", french ? "administrateur" : "administrator", ADMINISTRATOR));
    }

    @Override
    public List<String> lines() {
        return in(Locale.FRENCH).stream()
                .map(hint -> hint.email() + "  " + hint.password() + "  (" + hint.place() + ")")
                .toList();
    }

    private static SignInHint hint(String name, String place, String email) {
        return new SignInHint(name, place, email, PASSWORD);
    }
}
