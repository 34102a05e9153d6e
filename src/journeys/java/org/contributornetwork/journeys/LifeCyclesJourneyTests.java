package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contributornetwork.journeys.Controls.button;
import static org.contributornetwork.journeys.Controls.link;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole lives, from the meeting with a director to what is published: each step by whoever takes it, where they take it. */
class LifeCyclesJourneyTests extends PostedJourneyTest {

    private static final String USERS = """
            UID,Nom d'utilisateur,Courriel,Statut,Rôles,Créé,Dernier accès,Dernière connexion
            41,lea_etienne,lea.etienne@ville.example,Actif,"Contributeur, Référent",23/11/2026 - 08:30,23/11/2026 - 08:45,23/11/2026 - 08:45
            """;

    private static final String CONTENTS = """
            NID,VID,Titre,Type de contenu,Auteur,Réviseur,Révision,État
            1300,5500,Forum des associations,Actualité,lea_etienne,lea_etienne,23/11/2026 - 08:50,Publié
            """;

    private Actor helene;
    private Actor nadia;
    private Actor karim;
    private Actor lea;
    private DepartmentId sports;

    @BeforeEach
    void nadiaHeadsSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        karim = city.actor(city.person("Karim", "Benali", sports));
        lea = city.actor(city.person("Léa", "Étienne", sports));
    }

    @Test
    void the_organisation_of_a_service_is_prepared_signed_on_a_phone_and_printed() {
        Visitor communication = visitorAtADesk();
        Page desk = residents.signIn(communication, helene);
        communication.open("/departments/" + sports);
        communication.press(link(desk, "Préparer une fiche"));
        for (String content : List.of("page", "event", "document")) {
            desk.check("[name='" + content + ".kind'][value=DIRECT]");
        }
        assertThat(desk.locator("[name='news.official']")).not().isVisible();
        desk.check("[name='news.kind'][value=POLITICAL]");
        desk.selectOption("[name='news.validator']", karim.staffMember().toString());
        desk.fill("[name='news.official']", "Rosa Blanc");
        desk.fill("[name='news.delegation']", "sports et jeunesse");
        desk.fill("[name=agreedOn]", "2026-11-20");
        desk.fill("[name=agreedWith]", "Nadia Robin");
        communication.press(button(desk, "Enregistrer la fiche"));
        communication.press(button(desk, "Soumettre à la signature"));
        assertThat(desk.locator("main")).containsText("À signer");

        Visitor director = visitorOnAPhone();
        Page phone = director.open(linkTo(nadia, "/organisation/"));
        residents.signInHere(director, nadia);
        assertThat(phone.locator("h1")).containsText("Signer l’organisation du service Sports");
        assertThat(phone.locator("main")).containsText("Karim Benali, puis par Rosa Blanc (sports et jeunesse)");
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(button(phone, "Signer"));
        assertThat(phone.getByText("C’est signé")).isVisible();
        assertThat(phone.locator("main")).containsText("En vigueur");
        assertThat(director.seesTheWholeWidth()).isTrue();

        assertThat(new String(director.download(link(phone, "Imprimer (PDF)")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(letterTo(helene, "/organisation/")).contains("Nadia Robin");
    }

    @Test
    void a_proposal_becomes_a_mandate_from_an_e_mail_and_an_account_that_publishes() {
        Visitor communication = visitorAtADesk();
        Page desk = residents.signIn(communication, helene);
        communication.open("/mandates/new?department=" + sports);
        desk.selectOption("#person", lea.staffMember().toString());
        desk.fill("#reason", "Léa publie déjà les actualités des clubs.");
        communication.press(button(desk, "Envoyer la proposition"));

        String link = linkTo(nadia, "/decisions/");
        Visitor director = visitorOnAPhone(390);
        Page phone = director.open(link);
        assertThat(phone.locator("body")).not().containsText("Léa");
        residents.signInHere(director, nadia);
        assertThat(phone.locator("h1")).containsText("Désigner Léa Étienne référent du service Sports");
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(button(phone, "Approuver"));
        assertThat(phone.getByText("C’est approuvé.")).isVisible();
        assertThat(director.presses() + 1).as("taps, with that in the letter").isLessThanOrEqualTo(3);

        director.open(link);
        assertThat(phone.locator("h1")).hasText("C’est déjà décidé");
        assertThat(phone.locator("main")).containsText("Nadia Robin a approuvé cette désignation");

        communication.open("/portal-accounts?state=requested");
        communication.press(link(desk, "Étienne Léa"));
        assertThat(desk.locator("main")).containsText("pour un mandat de référent");
        configure(communication);
        assertThat(desk.locator("h1 + p")).containsText("Prêt");
        String account = desk.url();

        bring(communication, "portal-users", "portail-utilisateurs.csv", USERS);
        bring(communication, "portal-contents", "portail-contenus.csv", CONTENTS);
        assertThat(desk.locator("main")).containsText("1 compte devient actif");

        communication.open(account);
        assertThat(desk.locator("h1 + p")).containsText("Actif");
        assertThat(desk.locator("dt:text-is('Dernière contribution') + dd")).containsText("aujourd’hui");
        assertThat(desk.locator("main")).containsText("Forum des associations");
        assertThat(communication.open("/portal-accounts/discrepancies").locator("main"))
                .containsText("Aucun écart");
    }

    @Test
    void a_deputy_named_by_the_head_decides_in_their_place_and_both_names_stay() {
        Visitor director = visitorOnAPhone();
        Page phone = residents.signIn(director, nadia);
        director.open("/departments/" + sports);
        director.press(link(phone, "Suppléants du directeur"));
        phone.selectOption("#person", karim.staffMember().toString());
        phone.fill("#lastDay", "2026-12-04");
        director.press(button(phone, "Nommer ce suppléant"));
        assertThat(phone.locator("main")).containsText("En cours");
        assertThat(director.seesTheWholeWidth()).isTrue();

        city.propose(new StaffMemberId(lea.staffMember()), sports);

        assertThat(letterTo(karim, "/decisions/")).contains("comme suppléant de Nadia Robin");
        Visitor deputy = visitorOnAPhone();
        Page page = deputy.open(linkTo(karim, "/decisions/"));
        residents.signInHere(deputy, karim);
        assertThat(page.locator("dt:text-is('Vous décidez pour') + dd")).hasText("Nadia Robin");
        deputy.press(button(page, "Approuver"));
        assertThat(page.locator("main")).containsText("Karim Benali pour Nadia Robin");

        director.open(linkTo(nadia, "/decisions/"));
        assertThat(phone.locator("main")).containsText("Karim Benali pour Nadia Robin a approuvé cette désignation");
    }

    /** What communication does on the portal, noted one by one: the page always offers the next. */
    private static void configure(Visitor communication) {
        for (String done :
                List.of("C’est créé", "Les rôles sont donnés", "Les rubriques sont ouvertes", "Le message est parti")) {
            communication.press(button(communication.page(), done));
        }
    }

    private static void bring(Visitor communication, String kind, String fileName, String content) {
        Imports.check(communication, kind, fileName, content.getBytes(StandardCharsets.UTF_8));
        Imports.carryOut(communication);
    }
}
