package org.contributornetwork.referents.application;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** What stays forbidden to who gets past the pages: the use cases ask again, and the database has the last word. */
class MandateRulesTests extends IntegrationTest {

    @Autowired
    private ReferentNomination nomination;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId lea;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaWorks() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
    }

    @Test
    void communication_does_not_decide_where_there_is_a_head() {
        MandateId mandate = city.propose(lea, sports);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> city.approve(mandate, helene));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> city.approve(mandate, city.paul()));
    }

    @Test
    void the_head_of_another_service_finds_no_such_mandate() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId karim = city.person("Karim", "Benali", culture);
        city.appoint(karim, culture);
        MandateId mandate = city.propose(lea, sports);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> city.approve(mandate, city.actor(karim)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> city.approve(MandateId.next(), nadia));
    }

    @Test
    void somebody_without_a_place_in_the_network_proposes_nobody() {
        Actor marc = city.actor(city.person("Marc", "Petit", sports));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCity.as(
                        marc, () -> nomination.propose(MandateId.next(), sports, lea, "Pour essayer.", marc)));
    }

    @Test
    void the_database_knows_one_open_proposal_of_a_person_in_a_service() {
        city.propose(lea, sports);

        refusedBy("uk_referent_mandate_open", () -> insert("PROPOSED", null, null));
    }

    @Test
    void the_database_knows_no_two_mandates_of_a_person_in_a_service_at_once() {
        city.approve(city.propose(lea, sports), nadia);

        refusedBy("ex_referent_mandate_overlap", () -> insert("APPROVED", "2027-06-01", nadia.staffMember()));
    }

    @Test
    void the_database_lets_nobody_decide_on_their_own() {
        refusedBy("ck_referent_mandate_own_decision", () -> insert("APPROVED", "2026-12-01", lea.value()));
    }

    @Test
    void the_database_knows_no_decision_without_its_author_nor_refusal_without_a_reason() {
        MandateId mandate = city.propose(lea, sports);

        refusedBy("ck_referent_mandate_decided", () -> update("decided_at = now()", mandate));
        refusedBy(
                "ck_referent_mandate_refused",
                () -> update("status = 'REFUSED', decided_at = now(), decided_by = proposed_by", mandate));
    }

    private void insert(String status, String startsOn, UUID decidedBy) {
        jdbc.sql("""
                        insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason,
                            proposed_at, proposed_by, proposed_by_name, decided_at, decided_by, decided_by_name,
                            decided_by_staff_member_id, starts_on, ends_on)
                        values (:id, 0, :department, :person, :status, 'HEAD', 'Encore.', now(), :account, 'Nadia Robin',
                            case when :status = 'APPROVED' then now() end,
                            case when :status = 'APPROVED' then cast(:account as uuid) end,
                            'Nadia Robin', :decidedBy, cast(:startsOn as date), cast(:startsOn as date) + 365)""")
                .param("id", UUID.randomUUID())
                .param("department", sports.value())
                .param("person", lea.value())
                .param("status", status)
                .param("account", nadia.account().value())
                .param("decidedBy", decidedBy)
                .param("startsOn", startsOn)
                .update();
    }

    private void update(String change, MandateId mandate) {
        jdbc.sql("update referent_mandate set " + change + " where id = :id")
                .param("id", mandate.value())
                .update();
    }

    private static void refusedBy(String constraint, ThrowingCallable deed) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(deed)
                .withMessageContaining(constraint);
    }
}
