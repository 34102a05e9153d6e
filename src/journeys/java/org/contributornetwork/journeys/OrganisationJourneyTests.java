package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.contributornetwork.journeys.Controls.button;

import com.microsoft.playwright.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was agreed with the head of a service is not yet as they understood it. */
class OrganisationJourneyTests extends JourneyTest {

    private Actor nadia;
    private DepartmentId sports;

    @BeforeEach
    void nadiaHeadsSports() {
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
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
}
