package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has to decide, and whoever waits for a decision, hears of it: Hélène proposes, Nadia heads Sports, Léa is proposed. */
class MandateMailsTests extends MailTestBase {

    private static final String NADIA = "nadia.robin@ville.example";
    private static final String PROPOSER = "helene.aubry@ville.example";

    @Autowired
    ReferentNomination nomination;

    @Autowired
    MandateDecision decision;

    DepartmentId sports;
    DepartmentId culture;
    StaffMemberId lea;
    StaffMemberId ines;
    Actor nadia;

    @BeforeEach
    void theCity() {
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        lea = city.person("Léa", "Étienne", sports);
        ines = city.person("Inès", "Diallo", sports);
        var head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
    }

    @Test
    void the_head_of_the_service_is_asked_with_the_reason_and_a_link_to_the_decision() {
        var mandate = city.propose(lea, sports);

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(NADIA);
            assertThat(mail.subject()).isEqualTo("À décider\u00a0: désigner Léa Étienne pour le service Sports\u202f?");
            assertThat(mail.text())
                    .contains("Bonjour Nadia Robin,")
                    .contains("Hélène Aubry propose Léa Étienne")
                    .contains("«\u00a0Publie déjà les actualités des clubs.\u00a0»")
                    .containsPattern("http://localhost:8080/decisions/[\\w-]{43}\\s")
                    .doesNotContain(mandate.toString());
            assertThat(mail.html()).containsPattern("href=\"http://localhost:8080/decisions/[\\w-]{43}\"");
        });
    }

    @Test
    void in_the_language_that_the_head_chose() {
        jdbc.sql("update user_account set language = 'en' where email = :email")
                .param("email", NADIA)
                .update();

        city.propose(lea, sports);

        assertThat(onlyMail().subject()).isEqualTo("To decide: Léa Étienne as web referent of the department Sports?");
    }

    @Test
    void a_head_who_has_no_account_yet_is_told_how_to_come_in() {
        jdbc.sql("delete from user_account where email = :email")
                .param("email", NADIA)
                .update();

        city.propose(lea, sports);

        assertThat(onlyMail().email()).isEqualTo(NADIA);
        assertThat(onlyMail().text()).contains("pas encore ouvert votre compte");
    }

    @Test
    void a_head_who_proposes_is_not_asked_by_mail_what_they_know() {
        proposedByNadia();

        assertThat(outbox()).isEmpty();
    }

    @Test
    void a_vacancy_has_nobody_to_write_to() {
        city.propose(lea, culture);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void what_one_import_proposes_is_one_message_to_each_head() {
        transaction.executeWithoutResult(status -> {
            city.propose(lea, sports);
            city.propose(ines, sports);
        });

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(NADIA);
            assertThat(mail.subject()).isEqualTo("À décider\u00a0: 2 propositions de référents web");
            assertThat(mail.text())
                    .contains("- Léa Étienne, Sports\n- Inès Diallo, Sports")
                    .contains("http://localhost:8080/mandates?state=waiting");
        });
    }

    @Test
    void a_proposal_that_is_not_kept_is_not_told() {
        transaction.executeWithoutResult(status -> {
            city.propose(lea, sports);
            status.setRollbackOnly();
        });

        assertThat(outbox()).isEmpty();
    }

    @Test
    void an_approval_is_told_to_the_person_and_to_whoever_proposed_them() {
        var mandate = city.propose(lea, sports);
        city.approve(mandate, nadia);

        assertThat(outbox()).extracting(QueuedMail::email).containsExactlyInAnyOrder(NADIA, LEA, PROPOSER);
        assertThat(mailTo(LEA).subject()).isEqualTo("Votre désignation pour le service Sports est approuvée");
        assertThat(mailTo(LEA).text()).contains("du 23\u00a0novembre 2026 au 22\u00a0novembre 2027");
        assertThat(mailTo(PROPOSER).subject()).isEqualTo("Proposition approuvée\u00a0: Léa Étienne, service Sports");
    }

    @Test
    void a_refusal_says_why() {
        var mandate = city.propose(lea, sports);
        TestCity.as(nadia, () -> {
            decision.refuse(mandate, "Elle part en mars.", nadia);
            return mandate;
        });

        assertThat(mailTo(LEA).text()).contains("Nadia Robin").contains("«\u00a0Elle part en mars.\u00a0»");
        assertThat(mailTo(PROPOSER).subject()).isEqualTo("Proposition refusée\u00a0: Léa Étienne, service Sports");
    }

    @Test
    void whoever_proposed_and_decided_is_not_told_of_their_own_decision() {
        var mandate = proposedByNadia();
        city.approve(mandate, nadia);

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(LEA);
    }

    private QueuedMail mailTo(String email) {
        return outbox().stream()
                .filter(mail -> mail.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private MandateId proposedByNadia() {
        return TestCity.as(nadia, () -> nomination.propose(MandateId.next(), sports, lea, "Elle publie déjà.", nadia));
    }
}
