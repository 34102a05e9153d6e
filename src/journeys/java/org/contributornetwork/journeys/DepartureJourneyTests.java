package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.contributornetwork.journeys.Controls.button;
import static org.contributornetwork.journeys.Controls.link;
import static org.contributornetwork.journeys.Controls.tabTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Period;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Léa, the referent of Sports who publishes for it, leaves the city: nobody is left alone without somebody noticing it. */
class DepartureJourneyTests extends JourneyTest {

    private Actor nadia;
    private StaffMemberId lea;
    private MandateId mandate;

    @BeforeEach
    void leaIsAReferentAndPublishes() {
        DepartmentId sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        city.person("Tom", "Quéré", sports);
        mandate = city.propose(lea, sports);
        city.approve(mandate, nadia);
        jdbc.sql("update portal_account set status = 'ACTIVE', created_on = :day, last_contribution_on = :day")
                .param("day", city.today())
                .update();
        clock.advance(Period.ofDays(7));
    }

    @Test
    void is_refused_until_what_it_leaves_is_known_keeps_what_was_chosen_and_then_takes_everything_over() {
        Visitor leaver = visitorAtADesk();
        residents.signIn(leaver, city.actor(lea));
        Visitor communication = visitorAtADesk();
        Page desk = residents.signIn(communication, city.helene());
        communication.open("/staff/" + lea);
        communication.press(link(desk, "Noter un départ"));
        assertThat(desk.locator("main")).containsText("Référent du service Sports jusqu’au 22 novembre 2027");
        assertThat(desk.locator("main")).containsText("Compte lea_etienne sur le portail");
        Locator successor = desk.locator("select[name=mandates]");
        successor.selectOption(new SelectOption().setLabel("Quéré Tom"));
        desk.fill("#remark", "Tom publie déjà l’agenda.");
        communication.press(button(desk, "Noter le départ"));

        assertThat(desk.locator("#known-fault")).containsText("Il reste 2 points à cocher");
        assertThat(successor.locator("option:checked")).hasText("Quéré Tom");
        assertThat(desk.locator("#remark")).hasValue("Tom publie déjà l’agenda.");
        desk.locator("input[name=known]").all().forEach(Locator::check);
        communication.press(button(desk, "Noter le départ"));
        assertThat(desk.getByText("Le départ est noté")).isVisible();
        assertThat(desk.locator("main")).containsText("A quitté la ville le 30 novembre 2026");

        communication.press(link(desk, "lea_etienne"));
        assertThat(desk.locator("h1 + p")).containsText("Fermé");
        communication.open("/mandates/" + mandate);
        assertThat(desk.locator("h1 + p")).containsText("Remplacé");
        assertThat(desk.locator("main")).containsText("du 23 novembre 2026 au 29 novembre 2026");
        assertThat(leaver.open("/").locator("h1")).hasText("Se connecter");
        assertThat(link(residents.signIn(visitorOnAPhone(), nadia), "Décider pour Tom Quéré"))
                .isVisible();
    }

    @Test
    void is_noted_with_the_keyboard_alone() {
        Visitor communication = visitorAtADesk();
        residents.signIn(communication, city.helene());
        Page page = communication.open("/staff/" + lea + "/departure");

        tabTo(page, page.locator("select[name=mandates]"));
        page.keyboard().type("Qu");
        tabTo(page, page.locator("#known-0"));
        page.keyboard().press("Space");
        tabTo(page, page.locator("#known-1"));
        page.keyboard().press("Space");
        tabTo(page, button(page, "Noter le départ"));
        communication.arrive(() -> page.keyboard().press("Enter"));

        assertThat(page.getByText("Le départ est noté")).isVisible();
        assertThat(communication.open("/mandates?state=waiting").locator("main"))
                .containsText("Quéré Tom");
    }

    @Test
    void is_refused_and_then_noted_without_javascript() {
        Visitor communication = visitorWithoutJavaScript();
        residents.signIn(communication, city.helene());
        Page page = communication.open("/staff/" + lea + "/departure");

        communication.press(button(page, "Noter le départ"));
        assertThat(page.locator("#known-fault")).containsText("Il reste 2 points à cocher");
        page.locator("input[name=known]").all().forEach(Locator::check);
        communication.press(button(page, "Noter le départ"));

        assertThat(page.locator("main")).containsText("A quitté la ville le 30 novembre 2026");
        assertThat(communication.open("/mandates/" + mandate).locator("h1 + p")).containsText("Terminé");
    }
}
