package org.contributornetwork.referents.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty decisions on one mandate arrive at the same moment: one stands, and the others are told which. */
class SimultaneousDecisionsTests extends PagesTest {

    private static final int FIFTY = 50;

    private Actor nadia;
    private String page;

    @BeforeEach
    void leaIsProposedToNadia() {
        DepartmentId sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        page = "/mandates/" + city.propose(lea, sports);
    }

    @Test
    void of_fifty_that_differ_one_stands_and_forty_nine_are_told() throws Exception {
        List<Page> answers = allAtOnce(i -> i % 2 == 0
                ? send(nadia, page + "/approval", "startsOn=" + city.today().plusDays(i))
                : send(nadia, page + "/refusal", "reason=Raison n° " + i));

        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(FIFTY - 1)
                .allSatisfy(answer -> assertThat(answer.text()).contains("voici ce qui a été décidé"));
        decidedOnce();
    }

    @Test
    void fifty_clicks_on_the_same_answer_are_one_decision() throws Exception {
        List<Page> answers = allAtOnce(i -> send(nadia, page + "/refusal", "reason=L’équipe est réduite."));

        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(answers).extracting(Page::redirect).containsOnly(page);
        decidedOnce();
    }

    @Test
    void mixed_with_questions_and_a_withdrawal_one_stands_and_the_others_are_told() throws Exception {
        Actor helene = city.helene();
        List<Page> answers = allAtOnce(i -> switch (i % 5) {
            case 0 -> send(nadia, page + "/approval", "startsOn=" + city.today().plusDays(i));
            case 1 -> send(nadia, page + "/refusal", "reason=Raison n° " + i);
            case 2 -> send(nadia, page + "/question", "question=Question n° " + i);
            case 3 -> send(nadia, page + "/refusal", "reason=Autre raison n° " + i);
            default -> send(helene, page + "/withdrawal", "why=Retrait n° " + i);
        });

        // A question does not keep communication from taking the proposal back: then two acts stand, one after the
        // other.
        int questions = count("mandate_question");
        int withdrawals = count("referent_mandate where status = 'WITHDRAWN'");
        int standing = questions == 1 && withdrawals == 1 ? 2 : 1;
        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(standing);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(FIFTY - standing);
        assertThat(count("history_entry where event like 'mandate.%' and event <> 'mandate.proposed'"))
                .isEqualTo(standing);
    }

    private void decidedOnce() {
        assertThat(count("referent_mandate where status <> 'PROPOSED'")).isEqualTo(1);
        assertThat(count("history_entry where event in ('mandate.approved', 'mandate.refused')"))
                .isEqualTo(1);
        assertThat(recipientsOfTheDecision())
                .containsExactly("helene.aubry@ville.example", "lea.etienne@ville.example");
    }

    private List<String> recipientsOfTheDecision() {
        return jdbc.sql("""
                        select recipient_email from outgoing_mail
                        where recipient_email <> 'nadia.robin@ville.example' order by recipient_email""").query(String.class).list();
    }

    private static List<Page> allAtOnce(IntFunction<Page> deed) throws Exception {
        return Simultaneous.all(FIFTY, FIFTY, i -> () -> deed.apply(i));
    }
}
