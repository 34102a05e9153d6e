package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.contributornetwork.MutableClock;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question before the decision, a proposal taken back, a mandate that ends before its day, principals and substitutes. */
class MandateLifeTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private Actor tom;
    private DepartmentId sports;
    private StaffMemberId leaInSports;
    private MandateId mandate;
    private String page;

    @BeforeEach
    void leaIsProposedToNadia() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        leaInSports = city.person("Léa", "Étienne", sports, Set.of(city.task("Actualités")));
        lea = city.actor(leaInSports);
        tom = city.actor(city.person("Tom", "Quéré", sports));
        mandate = city.propose(leaInSports, sports);
        page = "/mandates/" + mandate;
    }

    @Test
    void the_head_asks_a_question_and_everybody_concerned_reads_it() {
        Page asked = send(nadia, page + "/question", "question=A-t-elle le temps ?");

        assertThat(asked.notice()).isEqualTo("Votre question est envoyée. La décision attend la réponse.");
        for (Actor reader : List.of(nadia, helene, lea)) {
            assertThat(open(reader, page).text())
                    .contains("Question posée", "« A-t-elle le temps ? »", "Répondre à la question")
                    .doesNotContain("Approuver");
        }
        assertThat(open(helene, "/mandates?state=information-requested").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/mandates?state=waiting").rows()).isEmpty();
    }

    @Test
    void until_the_answer_nobody_decides_and_after_it_the_decision_waits_anew() {
        send(nadia, page + "/question", "question=A-t-elle le temps ?");
        assertThat(send(nadia, page + "/approval").status()).isEqualTo(409);
        clock.advance(Period.ofDays(10));
        signInAgain();

        Page answered = send(lea, page + "/answer", "answer=Deux heures par semaine.");

        assertThat(answered.notice()).isEqualTo("La réponse est envoyée : la décision peut être prise.");
        assertThat(open(helene, "/mandates?state=late").rows())
                .as("it waits since the answer")
                .isEmpty();
        assertThat(open(nadia, page).text())
                .contains(
                        "« A-t-elle le temps ? »",
                        "Réponse de Léa Étienne",
                        "« Deux heures par semaine. »",
                        "Approuver");
        assertThat(send(nadia, page + "/approval").status()).isEqualTo(302);
    }

    @Test
    void whoever_proposed_or_decides_may_answer_and_a_colleague_may_not() {
        send(nadia, page + "/question", "question=A-t-elle le temps ?");

        assertThat(send(tom, page + "/answer", "answer=Je crois.").status()).isEqualTo(404);
        assertThat(send(nadia, page + "/answer", "answer=Elle me l’a dit : oui.")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_second_click_asks_and_answers_once() {
        send(nadia, page + "/question", "question=A-t-elle le temps ?");
        assertThat(send(nadia, page + "/question", "question=A-t-elle le temps ?")
                        .redirect())
                .isEqualTo(page);
        send(helene, page + "/answer", "answer=Oui.");
        assertThat(send(helene, page + "/answer", "answer=Oui.").redirect()).isEqualTo(page);

        assertThat(count("mandate_question")).isEqualTo(1);
        assertThat(count("history_entry where event like 'mandate.information-%'"))
                .isEqualTo(2);
    }

    @Test
    void another_question_or_another_answer_is_told_what_was_said_already() {
        send(nadia, page + "/question", "question=A-t-elle le temps ?");

        Page late = send(nadia, page + "/question", "question=Et en août ?");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Quelqu’un vient d’agir sur cette proposition", "A-t-elle le temps ?", "Et en août ?");

        send(helene, page + "/answer", "answer=Oui.");
        Page tooLate = send(lea, page + "/answer", "answer=Non.");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text()).contains("Oui.", "Non.");
    }

    @Test
    void a_question_and_an_answer_want_words() {
        Page silent = send(nadia, page + "/question", "question= ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.fault("question")).isEqualTo("Remplissez ce champ.");

        send(nadia, page + "/question", "question=A-t-elle le temps ?");
        Page endless = send(helene, page + "/answer", "answer=" + "é".repeat(2_001));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.field("answer")).contains("é".repeat(2_001));
    }

    @Test
    void whoever_proposed_takes_it_back_with_a_reason() {
        Page silent = send(helene, page + "/withdrawal", "why=");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.fault("why")).isEqualTo("Remplissez ce champ.");

        Page withdrawn = send(helene, page + "/withdrawal", "why=Elle change de service.");

        assertThat(withdrawn.notice()).isEqualTo("La proposition est retirée.");
        assertThat(open(nadia, page).text())
                .contains("Retiré", "Retiré par Hélène Aubry", "Elle change de service.")
                .doesNotContain("Approuver");
        assertThat(send(helene, page + "/withdrawal", "why=Elle change de service.")
                        .redirect())
                .isEqualTo(page);
        assertThat(count("history_entry where event = 'mandate.withdrawn'")).isEqualTo(1);
        assertThat(open(helene, "/mandates?state=withdrawn").rows()).containsExactly("Étienne Léa");
    }

    @Test
    void neither_the_head_nor_the_person_take_back_what_communication_proposed() {
        assertThat(send(nadia, page + "/withdrawal", "why=Non.").status()).isEqualTo(404);
        assertThat(send(lea, page + "/withdrawal", "why=Non.").status()).isEqualTo(404);
    }

    @Test
    void who_proposed_themselves_may_think_again_and_be_proposed_again() {
        send(helene, page + "/withdrawal", "why=Par erreur.");
        String own = send(
                        lea,
                        "/mandates",
                        "id=" + MandateId.next(),
                        "department=" + sports,
                        "person=" + leaInSports,
                        "reason=J’écris déjà.")
                .redirect();

        assertThat(send(lea, own + "/withdrawal", "why=Je change d’avis.").status())
                .isEqualTo(302);
        assertThat(open(lea, own).text()).contains("Retiré par Léa Étienne");
    }

    @Test
    void a_decision_that_comes_after_the_withdrawal_is_told() {
        send(helene, page + "/withdrawal", "why=Elle change de service.");

        Page late = send(nadia, page + "/refusal", "reason=Non.");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("voici où elle en est", "Retiré");
    }

    @Test
    void the_head_ends_a_mandate_before_its_day_with_a_reason() {
        city.approve(mandate, nadia);
        clock.advance(Period.ofDays(30));
        signInAgain();
        assertThat(send(nadia, page + "/revocation", "reason=").status()).isEqualTo(422);

        Page revoked = send(nadia, page + "/revocation", "reason=Elle n’a plus le temps.");

        assertThat(revoked.notice()).isEqualTo("Le mandat a pris fin. La personne est prévenue.");
        assertThat(open(lea, page).text())
                .contains("Révoqué", "Elle n’a plus le temps.", "Fin décidée par Nadia Robin")
                .contains("du 23 novembre 2026 au 22 décembre 2026");
        assertThat(open(helene, "/departments/" + sports).text()).contains("aucun sur 1 au minimum");
        assertThat(open(helene, "/mandates?state=revoked").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/mandates?state=active").rows()).isEmpty();
        assertThat(send(nadia, page + "/revocation", "reason=Elle n’a plus le temps.")
                        .redirect())
                .isEqualTo(page);
        assertThat(send(nadia, page + "/revocation", "reason=Autre chose.").status())
                .isEqualTo(409);
    }

    @Test
    void communication_the_person_and_a_colleague_end_no_mandate() {
        city.approve(mandate, nadia);

        for (Actor other : List.of(helene, lea, tom)) {
            assertThat(send(other, page + "/revocation", "reason=Non.").status())
                    .isEqualTo(404);
        }
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void revoked_before_its_first_day_it_stands_in_nobodys_way() {
        send(nadia, page + "/approval", "startsOn=2027-01-04");
        send(nadia, page + "/revocation", "reason=Finalement non.");

        assertThat(open(helene, page).text()).contains("Révoqué", "jamais entré en vigueur");
        MandateId again = city.propose(leaInSports, sports);
        assertThat(send(nadia, "/mandates/" + again + "/approval", "startsOn=2027-01-04")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void what_has_run_out_is_not_revoked() {
        city.approve(mandate, nadia);
        clock.advance(Period.ofMonths(12));
        signInAgain();

        Page refused = send(nadia, page + "/revocation", "reason=Trop tard.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce mandat n’est pas en cours.");
    }

    @Test
    void a_substitute_is_proposed_as_one_and_shown_as_one_everywhere() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        String substitute = send(
                        helene,
                        "/mandates",
                        "id=" + MandateId.next(),
                        "department=" + sports,
                        "person=" + ines,
                        "rank=SUBSTITUTE",
                        "reason=Remplace Léa en été.")
                .redirect();
        assertThat(open(nadia, substitute).text()).contains("Rang Suppléant");

        send(nadia, substitute + "/approval");

        assertThat(open(helene, substitute).text()).contains("Rang Suppléant");
        assertThat(open(helene, "/mandates?q=diallo").text()).contains("Suppléant");
        assertThat(open(helene, "/mandates/export?q=diallo").html()).contains("Sports;Suppléant;En mandat");
        assertThat(open(helene, "/departments/" + sports).text()).contains("Référent suppléant");
    }

    @Test
    void whoever_approves_may_choose_the_other_rank() {
        send(nadia, page + "/approval", "startsOn=2026-11-23", "rank=SUBSTITUTE");

        assertThat(open(helene, page).text()).contains("Rang Suppléant", "Rang : Titulaire → devient Suppléant");
    }

    @Test
    void a_rank_that_there_is_not_is_refused_in_words() {
        Page refused = send(nadia, page + "/approval", "rank=CHIEF");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("rank")).isEqualTo("Choisissez titulaire ou suppléant.");
    }

    @Test
    void two_who_ask_at_once_ask_one_question() throws Exception {
        List<Page> answers =
                Simultaneous.all(8, 8, i -> () -> send(nadia, page + "/question", "question=Question " + i));

        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
        assertThat(count("mandate_question where answer is null")).isEqualTo(1);
    }

    @Test
    void ended_mandates_are_told_apart_in_the_list() {
        city.approve(mandate, nadia);
        clock.set(LocalDate.of(2027, 11, 1).atTime(9, 0).atZone(MutableClock.PARIS));
        signInAgain();
        send(nadia, page + "/renewal");
        MandateId other = city.propose(new StaffMemberId(tom.staffMember()), sports);
        city.approve(other, nadia);
        clock.set(LocalDate.of(2028, 11, 1).atTime(9, 0).atZone(MutableClock.PARIS));
        signInAgain();

        assertThat(open(helene, "/mandates?state=renewed").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/mandates?state=expired").rows()).containsExactly("Quéré Tom");
        assertThat(open(helene, "/mandates?state=ended&sort=name").rows()).containsExactly("Étienne Léa", "Quéré Tom");
        assertThat(open(helene, page).text()).contains("Renouvelé");
    }
}
