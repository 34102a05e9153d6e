package org.contributornetwork.succession.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.Page;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.succession.SuccessionSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Léa hands her mandate over to a colleague, and stays. */
class ReferentHandoverTests extends SuccessionSpecification {

    private MandateId mandate;
    private String page;

    @BeforeEach
    void leaIsReferentOfSports() {
        mandate = referent(lea, sports, nadia);
        page = "/mandates/" + mandate + "/succession";
    }

    @Test
    void the_head_hands_it_over_and_the_successor_begins_today() {
        Page form = follow(nadia, open(nadia, "/mandates/" + mandate), "Confier à quelqu’un d’autre");
        assertThat(form.text())
                .contains("Le mandat de Léa Étienne prend fin aujourd’hui, et celui de la personne choisie commence.")
                .doesNotContain("Je le sais");
        assertThat(form.options("successor")).containsExactly("Choisissez…", "Quéré Tom", "Roux Inès");

        Page done = send(nadia, page, "id=" + form.field("id"), "successor=" + tom, "reason=Léa change de missions.");

        assertThat(done.redirect()).isEqualTo("/mandates/" + form.field("id"));
        assertThat(open(nadia, done.redirect()).text()).contains("Tom Quéré", "En mandat");
        assertThat(open(nadia, "/mandates/" + mandate).text()).contains("Remplacé", "Léa change de missions.");
        assertThat(count("referent_mandate where status = 'APPROVED' and ends_on > '2026-11-23'"))
                .isEqualTo(1);
    }

    @Test
    void communication_proposes_and_says_that_it_knows_what_the_service_lacks_until_the_decision() {
        Page form = open(helene, page);
        assertThat(form.text()).contains("Je le sais : le service Sports n’a plus aucun référent en mandat.");
        String[] answers = {"id=" + form.field("id"), "successor=" + tom, "reason=Léa change de missions."};

        Page refused = send(helene, page, answers);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("known")).startsWith("Il reste un point à cocher");
        assertThat(refused.field("successor")).isEqualTo(tom.toString());
        assertThat(refused.field("reason")).isEqualTo("Léa change de missions.");
        assertThat(count("referent_mandate where ending is not null")).isZero();

        send(helene, page, knowingly(form, answers));
        assertThat(open(nadia, "/mandates?state=waiting").rows()).containsExactly("Quéré Tom");
    }

    @Test
    void the_same_form_sent_twice_hands_over_once() {
        Page form = open(nadia, page);
        String[] answers = {"id=" + form.field("id"), "successor=" + tom, "reason=Léa change de missions."};

        send(nadia, page, answers);
        Page again = send(nadia, page, answers);

        assertThat(again.redirect()).isEqualTo("/mandates/" + form.field("id"));
        assertThat(count("referent_mandate")).isEqualTo(2);
    }

    @Test
    void it_goes_to_a_colleague_who_is_there_and_is_no_referent_yet() {
        Page form = open(nadia, page);
        referent(ines, sports, nadia);

        assertThat(send(nadia, page, answer(form, null)).fault("successor"))
                .isEqualTo("Choisissez qui prend la suite.");
        assertThat(send(nadia, page, answer(form, new StaffMemberId(mehdi.staffMember())))
                        .fault("successor"))
                .startsWith("La personne choisie pour le service Sports ne peut plus prendre la suite");
        assertThat(send(nadia, page, answer(form, ines)).fault("successor")).startsWith("Inès Roux a déjà un mandat");
        assertThat(send(nadia, page, "id=" + form.field("id"), "successor=" + tom)
                        .fault("reason"))
                .isNotEmpty();
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void what_does_not_run_is_not_handed_over() {
        Page form = open(nadia, page);
        send(nadia, "/mandates/" + mandate + "/revocation", "reason=Change de poste.");

        assertThat(open(nadia, page).status()).isEqualTo(422);
        Page refused = send(nadia, page, answer(form, tom));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("n’est plus en cours");
        MandateId proposal = city.propose(tom, sports);
        assertThat(open(nadia, "/mandates/" + proposal + "/succession").status())
                .isEqualTo(422);
    }

    @Test
    void nobody_else_has_this_page() {
        Page form = open(nadia, page);
        for (Actor reader : List.of(mehdi, city.actor(lea), city.actor(tom))) {
            assertThat(open(reader, page).status()).isEqualTo(404);
            assertThat(send(reader, page, answer(form, ines)).status()).isEqualTo(404);
        }
        assertThat(open(city.actor(lea), "/mandates/" + mandate).hasLink("Confier à quelqu’un d’autre"))
                .isFalse();
        assertThat(open(nadia, "/mandates/" + MandateId.next() + "/succession").status())
                .isEqualTo(404);
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void where_everybody_has_a_mandate_already_it_says_so() {
        city.propose(tom, sports);
        city.propose(ines, sports);

        assertThat(open(helene, page).text()).contains("Personne pour prendre la suite");
    }

    private static String[] answer(Page form, StaffMemberId successor) {
        return new String[] {
            "id=" + form.field("id"),
            "successor=" + (successor == null ? "" : successor),
            "reason=Léa change de missions."
        };
    }
}
