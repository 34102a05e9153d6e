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

/** A referent is proposed; the director decides between two meetings, on a phone. */
@Import(Residents.class)
class DecisionJourneyTests extends JourneyTest {

    @Autowired
    private Residents residents;

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
        director.press(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Décider pour Léa Étienne")));
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
        director.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Décider pour Léa Étienne")));

        page.getByText("Refuser…").click();
        director.press(button(page, "Refuser"));
        assertThat(page.locator("#reason-fault")).hasText("Remplissez ce champ.");

        page.fill("#reason", "L’équipe est réduite jusqu’au printemps.");
        director.press(button(page, "Refuser"));
        assertThat(page.locator("main")).containsText("L’équipe est réduite jusqu’au printemps.");
    }

    @Test
    void from_the_letter_to_the_decision_it_takes_signing_in_and_one_tap() {
        city.propose(new StaffMemberId(lea.staffMember()), sports);
        String link = linkInTheLetter();
        Visitor director = visitorOnAPhone();
        residents.mayEnter(nadia);

        Page phone = director.open(link);
        phone.fill("#email", nadia.email());
        phone.fill("#password", Residents.PASSWORD);
        director.arrive(() -> phone.locator("#password").press("Enter"));
        assertThat(phone.locator("h1")).containsText("Désigner Léa Étienne référent du service Sports");
        assertThat(director.seesTheWholeWidth()).isTrue();
        director.press(button(phone, "Approuver"));
        assertThat(phone.getByText("C’est approuvé.")).isVisible();

        director.open(link);
        assertThat(phone.locator("main")).containsText("Nadia Robin a approuvé cette désignation");
        assertThat(director.seesTheWholeWidth()).isTrue();
    }

    @Test
    void a_question_is_asked_and_answered_before_the_decision() {
        String path = "/mandates/" + city.propose(new StaffMemberId(lea.staffMember()), sports);
        Visitor director = visitorOnAPhone();
        Page phone = residents.signIn(director, nadia);
        director.open(path);
        phone.getByText("Poser une question…").click();
        phone.fill("#question", "Combien de temps y passera-t-elle ?");
        director.press(button(phone, "Envoyer la question"));
        assertThat(phone.locator("main")).containsText("Question posée");

        Visitor person = visitorAtADesk();
        Page desk = residents.signIn(person, lea);
        person.open(path);
        desk.fill("#answer", "Deux heures par semaine.");
        person.press(button(desk, "Envoyer la réponse"));
        assertThat(desk.getByText("La réponse est envoyée")).isVisible();

        director.open(path);
        assertThat(phone.locator("main")).containsText("Deux heures par semaine.");
        director.press(button(phone, "Approuver"));
        assertThat(phone.locator("main")).containsText("En mandat");
    }

    @Test
    void everything_can_be_done_with_the_keyboard_alone() {
        city.propose(new StaffMemberId(lea.staffMember()), sports);
        Visitor director = visitorAtADesk();
        Page page = residents.signIn(director, nadia);

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Aller au contenu");
        page.keyboard().press("Enter");
        tabTo(page, "Décider");
        director.arrive(() -> page.keyboard().press("Enter"));
        tabTo(page, "Approuver");
        director.arrive(() -> page.keyboard().press("Enter"));

        assertThat(page.getByText("C’est approuvé.")).isVisible();
    }

    private String linkInTheLetter() {
        String letter = jdbc.sql("select text_body from outgoing_mail where kind = 'mandate-proposed'")
                .query(String.class)
                .single();
        return letter.substring(letter.indexOf("/decisions/")).split("\\s")[0];
    }

    /** Presses Tab until the control with that text has the focus, as somebody without a mouse would. */
    private static void tabTo(Page page, String text) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").innerText().strip().equals(text)) {
                return;
            }
        }
        throw new AssertionError("the keyboard never reaches " + text);
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
