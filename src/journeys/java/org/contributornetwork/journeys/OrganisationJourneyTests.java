package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was agreed with the head of a service is written down, and signed between two meetings on a phone. */
@Import(Residents.class)
class OrganisationJourneyTests extends JourneyTest {

    private static final String[] PARTS = {"page", "news", "event", "document"};

    @Autowired
    private Residents residents;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId karim;

    @BeforeEach
    void nadiaHeadsSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        karim = city.person("Karim", "Benali", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
    }

    @Test
    void communication_prepares_the_sheet_and_the_head_signs_it_on_a_phone() {
        Visitor communication = visitorAtADesk();
        residents.signIn(communication, helene);
        Page desk = communication.open("/departments/" + sports);
        communication.press(link(desk, "Préparer une fiche"));
        assertThat(desk.locator("[id='page.official']")).not().isVisible();
        for (String part : PARTS) {
            desk.check("[name='" + part + ".kind'][value='DEPARTMENT']");
            desk.fill("[id='" + part + ".post']", "Directrice du service");
        }
        desk.check("[name='event.kind'][value='POLITICAL']");
        assertThat(desk.locator("[id='event.official']")).isVisible();
        desk.fill("[id='event.official']", "Jeanne Moreau");
        desk.fill("[id='event.delegation']", "sports");
        desk.fill("#agreedOn", "2026-11-20");
        desk.fill("#agreedWith", "Nadia Robin");
        communication.press(button(desk, "Enregistrer la fiche"));
        communication.press(button(desk, "Soumettre à la signature"));
        assertThat(desk.getByText("La fiche est soumise")).isVisible();

        Visitor director = visitorOnAPhone();
        residents.signIn(director, nadia);
        Page phone = director.open("/departments/" + sports);
        director.press(link(phone, "Voir la fiche à signer"));
        assertThat(phone.locator("h1")).containsText("Signer l’organisation du service Sports");
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(button(phone, "Signer"));
        assertThat(phone.getByText("C’est signé")).isVisible();
        assertThat(phone.locator("main")).containsText("En vigueur");
    }

    @Test
    void a_sheet_is_sent_back_without_javascript() {
        var sheet = organisation.submitted(sports, "Directrice du service");
        Visitor director = visitorWithoutJavaScript();
        residents.signIn(director, nadia);
        Page page = director.open("/organisation/" + sheet);

        page.getByText("Renvoyer avec une remarque…").click();
        director.press(button(page, "Renvoyer"));
        assertThat(page.locator("#remark-fault")).hasText("Remplissez ce champ.");

        page.fill("#remark", "Les événements passent par Karim.");
        director.press(button(page, "Renvoyer"));
        assertThat(page.locator("main")).containsText("Renvoyée par Nadia Robin");
    }

    @Test
    void the_head_names_a_deputy_on_a_phone() {
        Visitor director = visitorOnAPhone();
        residents.signIn(director, nadia);
        Page phone = director.open("/departments/" + sports);
        director.press(link(phone, "Suppléants du directeur"));
        assertThat(director.seesTheWholeWidth()).isTrue();

        phone.selectOption("#person", karim.toString());
        phone.fill("#lastDay", "2026-12-04");
        director.press(button(phone, "Nommer ce suppléant"));

        assertThat(phone.locator("main")).containsText("Karim Benali");
        assertThat(phone.locator("main")).containsText("En cours");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
