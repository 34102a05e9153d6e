package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.contributornetwork.security.Role;
import org.jspecify.annotations.Nullable;
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
    Actor helene;
    Actor nadia;

    @BeforeEach
    void theCity() {
        var directorate = UUID.randomUUID();
        jdbc.sql("insert into directorate (id, version, name) values (:id, 0, 'Vie locale')")
                .param("id", directorate)
                .update();
        sports = department("SPO", "Sports", directorate);
        culture = department("CUL", "Culture", directorate);
        lea = person("Léa", "Étienne", LEA, sports);
        ines = person("Inès", "Diallo", "ines.diallo@ville.example", sports);
        var head = person("Nadia", "Robin", NADIA, sports);
        jdbc.sql(
                        "insert into headship (id, department_id, staff_member_id, starts_on) values (:id, :department, :head, '2020-01-01')")
                .param("id", UUID.randomUUID())
                .param("department", sports.value())
                .param("head", head.value())
                .update();
        helene = account("Hélène Aubry", PROPOSER, Role.COMMUNICATION, null, Set.of());
        nadia = account("Nadia Robin", NADIA, Role.MEMBER, head, Set.of(sports.value()));
    }

    @Test
    void the_head_of_the_service_is_asked_with_the_reason_and_a_link_to_the_decision() {
        var mandate = proposed(lea, helene);

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(NADIA);
            assertThat(mail.subject()).isEqualTo("À décider\u00a0: désigner Léa Étienne pour le service Sports\u202f?");
            assertThat(mail.text())
                    .contains("Bonjour Nadia Robin,")
                    .contains("Hélène Aubry propose Léa Étienne")
                    .contains("«\u00a0Elle publie déjà.\u00a0»")
                    .contains("http://localhost:8080/mandates/" + mandate);
            assertThat(mail.html()).contains("href=\"http://localhost:8080/mandates/" + mandate + "\"");
        });
    }

    @Test
    void in_the_language_that_the_head_chose() {
        jdbc.sql("update user_account set language = 'en' where email = :email")
                .param("email", NADIA)
                .update();

        proposed(lea, helene);

        assertThat(onlyMail().subject()).isEqualTo("To decide: Léa Étienne as web referent of the service Sports?");
    }

    @Test
    void a_head_who_has_no_account_yet_is_told_how_to_come_in() {
        jdbc.sql("delete from user_account where email = :email")
                .param("email", NADIA)
                .update();

        proposed(lea, helene);

        assertThat(onlyMail().email()).isEqualTo(NADIA);
        assertThat(onlyMail().text()).contains("pas encore ouvert votre compte");
    }

    @Test
    void a_head_who_proposes_is_not_asked_by_mail_what_they_know() {
        proposed(lea, nadia);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void a_vacancy_has_nobody_to_write_to() {
        acting(helene, () -> nomination.propose(MandateId.next(), culture, lea, "Elle publie déjà.", helene));

        assertThat(outbox()).isEmpty();
    }

    @Test
    void what_one_import_proposes_is_one_message_to_each_head() {
        transaction.executeWithoutResult(status -> {
            proposed(lea, helene);
            proposed(ines, helene);
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
            proposed(lea, helene);
            status.setRollbackOnly();
        });

        assertThat(outbox()).isEmpty();
    }

    @Test
    void an_approval_is_told_to_the_person_and_to_whoever_proposed_them() {
        var mandate = proposed(lea, helene);
        acting(nadia, () -> {
            decision.approve(mandate, LocalDate.of(2026, 12, 1), nadia);
            return mandate;
        });

        assertThat(outbox()).extracting(QueuedMail::email).containsExactlyInAnyOrder(NADIA, LEA, PROPOSER);
        assertThat(mailTo(LEA).subject()).isEqualTo("Votre désignation pour le service Sports est approuvée");
        assertThat(mailTo(LEA).text()).contains("du 1er\u00a0décembre 2026 au 30\u00a0novembre 2027");
        assertThat(mailTo(PROPOSER).subject()).isEqualTo("Proposition approuvée\u00a0: Léa Étienne, service Sports");
    }

    @Test
    void a_refusal_says_why() {
        var mandate = proposed(lea, helene);
        acting(nadia, () -> {
            decision.refuse(mandate, "Elle part en mars.", nadia);
            return mandate;
        });

        assertThat(mailTo(LEA).text()).contains("Nadia Robin").contains("«\u00a0Elle part en mars.\u00a0»");
        assertThat(mailTo(PROPOSER).subject()).isEqualTo("Proposition refusée\u00a0: Léa Étienne, service Sports");
    }

    @Test
    void whoever_proposed_and_decided_is_not_told_of_their_own_decision() {
        var mandate = proposed(lea, nadia);
        acting(nadia, () -> {
            decision.approve(mandate, LocalDate.of(2026, 12, 1), nadia);
            return mandate;
        });

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(LEA);
    }

    private QueuedMail mailTo(String email) {
        return outbox().stream()
                .filter(mail -> mail.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private MandateId proposed(StaffMemberId person, Actor by) {
        return acting(by, () -> nomination.propose(MandateId.next(), sports, person, "Elle publie déjà.", by));
    }

    private static MandateId acting(Actor actor, Supplier<MandateId> deed) {
        return ActorAuthentication.actingAs(actor, deed);
    }

    private DepartmentId department(String code, String name, UUID directorate) {
        var id = DepartmentId.next();
        jdbc.sql(
                        "insert into department (id, version, code, name, directorate_id, minimum_referents, expected_rhythm_days)"
                                + " values (:id, 0, :code, :name, :directorate, 1, 90)")
                .param("id", id.value())
                .param("code", code)
                .param("name", name)
                .param("directorate", directorate)
                .update();
        return id;
    }

    private StaffMemberId person(String first, String last, String email, DepartmentId department) {
        var id = StaffMemberId.next();
        jdbc.sql("insert into staff_member (id, version, first_name, last_name, email, department_id)"
                        + " values (:id, 0, :first, :last, :email, :department)")
                .param("id", id.value())
                .param("first", first)
                .param("last", last)
                .param("email", email)
                .param("department", department.value())
                .update();
        return id;
    }

    private Actor account(String name, String email, Role role, @Nullable StaffMemberId person, Set<UUID> headed) {
        var id = AccountId.next();
        jdbc.sql("insert into user_account (id, version, email, display_name, role, status, password_hash, language,"
                        + " appearance, created_at, staff_member_id)"
                        + " values (:id, 0, :email, :name, :role, 'ACTIVE', 'x', 'fr', 'AUTO', now(), :person)")
                .param("id", id.value())
                .param("email", email)
                .param("name", name)
                .param("role", role.name())
                .param("person", person == null ? null : person.value())
                .update();
        return new Actor(
                id, name, email, role, person == null ? null : person.value(), headed, false, 0, Locale.FRENCH, "AUTO");
    }
}
