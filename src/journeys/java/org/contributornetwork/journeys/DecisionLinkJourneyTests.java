package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.contributornetwork.journeys.Controls.button;
import static org.contributornetwork.journeys.Controls.tabTo;

import com.microsoft.playwright.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link of the letter that asks for a decision, followed by whoever it was written to, and by somebody else. */
class DecisionLinkJourneyTests extends PostedJourneyTest {

    private Actor nadia;
    private Actor mehdi;
    private String link;

    @BeforeEach
    void leaIsProposedToNadia() {
        DepartmentId sports = city.department("SPO", "Sports");
        nadia = headOf(sports, "Nadia", "Robin");
        mehdi = headOf(city.department("MED", "Médiathèque"), "Mehdi", "Pons");
        city.propose(city.person("Léa", "Étienne", sports), sports);
        link = linkTo(nadia, "/decisions/");
    }

    @Test
    void forwarded_to_somebody_else_it_shows_nothing_of_what_it_is_about() {
        Visitor other = visitorOnAPhone();
        Page page = residents.signIn(other, mehdi);

        other.open(link);

        assertThat(page.locator("h1")).hasText("Ce lien n’ouvre rien ici");
        assertThat(page.locator("body")).not().containsText("Léa");
        assertThat(page.locator("body")).not().containsText("Sports");
    }

    @Test
    void leads_to_a_refusal_without_javascript() {
        Visitor director = visitorWithoutJavaScript();
        Page page = director.open(link);
        residents.signInHere(director, nadia);

        page.getByText("Refuser…").click();
        page.fill("#reason", "L’équipe est réduite jusqu’au printemps.");
        director.press(button(page, "Refuser"));
        assertThat(page.locator("main")).containsText("Refusé");

        director.open(link);
        assertThat(page.locator("main")).containsText("n’a pas retenu cette désignation");
        assertThat(page.locator("main")).containsText("L’équipe est réduite jusqu’au printemps.");
    }

    @Test
    void leads_to_a_question_with_the_keyboard_alone() {
        Visitor director = visitorAtADesk();
        residents.mayEnter(nadia);
        Page page = director.open(link);
        tabTo(page, page.locator("#email"));
        page.keyboard().type(nadia.email());
        tabTo(page, page.locator("#password"));
        page.keyboard().type(Residents.PASSWORD);
        director.arrive(() -> page.keyboard().press("Enter"));

        tabTo(page, page.locator("summary", new Page.LocatorOptions().setHasText("Poser une question…")));
        page.keyboard().press("Enter");
        tabTo(page, page.locator("#question"));
        page.keyboard().type("A-t-elle le temps ?");
        tabTo(page, button(page, "Envoyer la question"));
        director.arrive(() -> page.keyboard().press("Enter"));

        assertThat(page.getByText("Votre question est envoyée.")).isVisible();
        assertThat(page.locator("main")).containsText("A-t-elle le temps ?");
    }

    private Actor headOf(DepartmentId department, String firstName, String lastName) {
        StaffMemberId head = city.person(firstName, lastName, department);
        city.appoint(head, department);
        return city.actor(head);
    }
}
