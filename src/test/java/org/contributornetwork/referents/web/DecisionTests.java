package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of the service approves or refuses; nobody else does, and nobody for themselves. */
class DecisionTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private DepartmentId sports;
    private MandateId mandate;
    private String page;

    @BeforeEach
    void leaIsProposedToNadia() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        nadia = headOf("Nadia", "Robin", sports);
        StaffMemberId leaInSports = city.person("Léa", "Étienne", sports);
        lea = city.actor(leaInSports);
        mandate = city.propose(leaInSports, sports);
        page = "/mandates/" + mandate;
    }

    @Test
    void the_head_reads_the_question_the_reason_and_what_it_means() {
        assertThat(open(nadia, page).text())
                .contains("Désigner Léa Étienne référent du service Sports ?", "Proposé par Hélène Aubry, aujourd’hui")
                .contains("« Publie déjà les actualités des clubs. »", "12 mois, à partir de votre accord")
                .contains("aucun référent sur 1 au minimum", "Rien n’est approuvé en silence");
    }

    @Test
    void approved_it_runs_for_twelve_months_from_today() {
        Page approved = send(nadia, page + "/approval");

        assertThat(approved.notice()).isEqualTo("C’est approuvé. La communication et la personne sont prévenues.");
        assertThat(open(lea, page).text())
                .contains("En mandat", "du 23 novembre 2026 au 22 novembre 2027", "Décidé par Nadia Robin")
                .contains("Mandat approuvé", "Référent proposé");
        assertThat(open(helene, "/departments/" + sports).text()).contains("1 sur 1 au minimum", "Mandat approuvé");
    }

    @Test
    void or_from_a_later_day_that_the_head_chooses() {
        send(nadia, page + "/approval", "startsOn=2027-01-04");

        assertThat(open(helene, page).text()).contains("À venir", "du 4 janvier 2027 au 3 janvier 2028");
        assertThat(open(helene, "/departments/" + sports).text()).contains("aucun sur 1 au minimum");
    }

    @Test
    void but_not_from_a_day_gone_by() {
        Page refused = send(nadia, page + "/approval", "startsOn=2026-11-22");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("startsOn")).isEqualTo("Le mandat commence aujourd’hui ou plus tard.");
        assertThat(refused.field("startsOn")).isEqualTo("2026-11-22");
        assertThat(open(helene, page).text()).contains("À décider");
    }

    @Test
    void refused_it_says_why_to_communication_and_to_the_person() {
        Page refused = send(nadia, page + "/refusal", "reason=L’équipe est réduite.\r\nEn mars peut-être.");

        assertThat(refused.notice()).isEqualTo("C’est refusé. La communication et la personne sont prévenues.");
        assertThat(open(lea, page).text())
                .contains("Refusé", "L’équipe est réduite. En mars peut-être.", "Mandat refusé");
        assertThat(open(helene, page).text()).contains("Raison du refus");
    }

    @Test
    void a_refusal_wants_a_reason_and_keeps_what_was_typed() {
        Page silent = send(nadia, page + "/refusal", "reason= ");
        Page endless = send(nadia, page + "/refusal", "reason=" + "é".repeat(2_001));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.fault("reason")).isEqualTo("Remplissez ce champ.");
        assertThat(silent.html()).contains("<details open");
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.field("reason")).contains("é".repeat(2_001));
        assertThat(open(helene, page).text()).contains("À décider");
    }

    @Test
    void communication_and_administrators_see_it_and_do_not_decide() {
        for (Actor other : new Actor[] {helene, city.paul()}) {
            assertThat(open(other, page).text()).contains("À décider").doesNotContain("Approuver");
            assertThat(send(other, page + "/approval").status()).isEqualTo(404);
            assertThat(send(other, page + "/refusal", "reason=Non.").status()).isEqualTo(404);
        }
        assertThat(count("referent_mandate where status = 'PROPOSED'")).isEqualTo(1);
    }

    @Test
    void the_head_of_another_service_does_not_even_know_of_it() {
        Actor karim = headOf("Karim", "Benali", city.department("CUL", "Culture"));

        assertThat(open(karim, page).status()).isEqualTo(404);
        assertThat(send(karim, page + "/approval").status()).isEqualTo(404);
        assertThat(open(karim, "/mandates").rows()).isEmpty();
    }

    @Test
    void a_former_head_decides_no_more_and_the_next_one_does() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        city.appoint(karim, sports);

        assertThat(send(nadia, page + "/approval").status()).isEqualTo(404);
        assertThat(send(city.actor(karim), page + "/approval").status()).isEqualTo(302);
    }

    @Test
    void nobody_decides_on_their_own_not_even_once_they_head_the_service() {
        assertThat(send(lea, page + "/approval").status()).isEqualTo(404);
        city.appoint(new StaffMemberId(lea.staffMember()), sports);

        Page refused = send(lea, page + "/approval");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Personne ne décide de son propre mandat.");
        assertThat(open(lea, page).text()).contains("À décider").doesNotContain("Approuver");
    }

    @Test
    void a_second_click_on_the_same_answer_is_the_same_decision() {
        send(nadia, page + "/approval");

        Page again = send(nadia, page + "/approval");

        assertThat(again.redirect()).isEqualTo(page);
        assertThat(count("history_entry where event = 'mandate.approved'")).isEqualTo(1);
    }

    @Test
    void another_answer_after_the_decision_is_told_what_was_decided_and_keeps_what_was_typed() {
        send(nadia, page + "/approval");

        Page told = send(nadia, page + "/refusal", "reason=Finalement non.");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("Quelqu’un a été plus rapide", "voici ce qui a été décidé", "du 23 novembre 2026")
                .contains("État En mandat Refusé", "Raison du refus rien Finalement non.");
        assertThat(open(nadia, page).text()).contains("En mandat").doesNotContain("Finalement non.");
    }

    @Test
    void a_later_first_day_after_the_approval_is_another_answer_too() {
        send(nadia, page + "/approval");

        Page told = send(nadia, page + "/approval", "startsOn=2027-01-04");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Premier jour du mandat 23 novembre 2026 4 janvier 2027");
    }

    @Test
    void a_mandate_ends_by_itself_after_its_last_day() {
        city.approve(mandate, nadia);
        clock.advance(Period.ofMonths(12));

        assertThat(open(helene, page).text()).contains("Terminé");
        assertThat(open(helene, "/departments/" + sports).text()).contains("aucun sur 1 au minimum");
    }

    private Actor headOf(String firstName, String lastName, DepartmentId department) {
        StaffMemberId head = city.person(firstName, lastName, department);
        city.appoint(head, department);
        return city.actor(head);
    }
}
