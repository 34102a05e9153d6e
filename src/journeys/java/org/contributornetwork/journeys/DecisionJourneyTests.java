package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contributornetwork.journeys.Controls.button;
import static org.contributornetwork.journeys.Controls.link;
import static org.contributornetwork.journeys.Controls.tabTo;

import com.microsoft.playwright.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referent is proposed; the director decides between two meetings, on a phone. */
class DecisionJourneyTests extends JourneyTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private DepartmentId sports;

    @BeforeEach
    void sportsHasAHeadAndLea() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        city.department("CUL", "Culture");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.actor(city.person("Léa", "Étienne", sports));
    }

    @Test
    void a_referent_is_proposed_and_the_director_approves_on_a_phone() {
        Visitor communication = visitorAtADesk();
        Page desk = residents.signIn(communication, helene);
        communication.press(link(desk, "Proposer un référent"));
        desk.selectOption("#department", sports.toString());
        communication.press(desk.locator("form[method=get] button[type=submit]").last());
        desk.selectOption("#person", lea.staffMember().toString());
        desk.fill("#reason", "Léa publie déjà les actualités des clubs.");
        communication.press(button(desk, "Envoyer la proposition"));
        assertThat(desk.getByText("La proposition est envoyée")).isVisible();

        Visitor director = visitorOnAPhone();
        Page phone = residents.signIn(director, nadia);
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(link(phone, "Décider pour Léa Étienne"));
        assertThat(phone.locator("h1")).containsText("Désigner Léa Étienne référent du service Sports");
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(button(phone, "Approuver"));
        assertThat(phone.getByText("C’est approuvé.")).isVisible();
        assertThat(phone.locator("main")).containsText("En mandat");

        Visitor person = visitorAtADesk();
        Page home = residents.signIn(person, lea);
        assertThat(home.locator("main")).containsText("Référent jusqu’au 22 novembre 2027");
    }

    @Test
    void a_refusal_wants_a_reason_and_the_director_may_do_without_javascript() {
        city.propose(new StaffMemberId(lea.staffMember()), sports);
        Visitor director = visitorWithoutJavaScript();
        Page page = residents.signIn(director, nadia);
        director.press(link(page, "Décider pour Léa Étienne"));

        page.getByText("Refuser…").click();
        director.press(button(page, "Refuser"));
        assertThat(page.locator("#reason-fault")).hasText("Remplissez ce champ.");

        page.fill("#reason", "L’équipe est réduite jusqu’au printemps.");
        director.press(button(page, "Refuser"));
        assertThat(page.locator("main")).containsText("L’équipe est réduite jusqu’au printemps.");
    }

    @Test
    void everything_can_be_done_with_the_keyboard_alone() {
        city.propose(new StaffMemberId(lea.staffMember()), sports);
        Visitor director = visitorAtADesk();
        Page page = residents.signIn(director, nadia);

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Aller au contenu");
        page.keyboard().press("Enter");
        tabTo(page, link(page, "Décider pour Léa Étienne"));
        director.arrive(() -> page.keyboard().press("Enter"));
        tabTo(page, button(page, "Approuver"));
        director.arrive(() -> page.keyboard().press("Enter"));

        assertThat(page.getByText("C’est approuvé.")).isVisible();
    }
}
