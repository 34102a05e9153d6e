package org.contributornetwork.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** The register of people: by whom it is kept, and what it refuses whoever asks. */
class StaffRegisterTests extends IntegrationTest {

    @Autowired
    private StaffRegister register;

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId lea;

    @BeforeEach
    void leaWorksInSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        lea = city.person("Léa", "Étienne", sports);
    }

    @Test
    void is_kept_by_communication_and_administrators_not_by_heads() {
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        Actor nadia = city.actor(head);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCity.as(nadia, () -> add("ines.diallo@ville.example", nadia)));
        assertThat(TestCity.as(city.paul(), () -> add("ines.diallo@ville.example", city.paul())))
                .isNotNull();
    }

    @Test
    void knows_an_address_whatever_its_case() {
        refused("staff.email-taken", () -> as(() -> add("LEA.ETIENNE@ville.example", helene)));
    }

    @Test
    void and_the_database_has_the_last_word_on_it() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into staff_member (id, version, last_name, first_name, email, department_id)
                                values (:id, 0, 'Étienne', 'Lou', 'Lea.Etienne@ville.example', :department)""")
                        .param("id", UUID.randomUUID())
                        .param("department", sports.value())
                        .update())
                .withMessageContaining("uk_staff_member_email");
    }

    @Test
    void adds_a_person_once_however_often_the_form_is_sent() {
        StaffMemberId id = StaffMemberId.next();
        as(() -> register.add(id, sports, details("ines.diallo@ville.example"), helene));

        as(() -> register.add(id, sports, details("autre@ville.example"), helene));

        assertThat(jdbc.sql("select email from staff_member where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("ines.diallo@ville.example");
    }

    @Test
    void puts_nobody_in_a_service_that_is_closed_or_never_was() {
        jdbc.sql("update department set closed_on = '2026-11-01'").update();

        refused("department.closed", () -> as(() -> add("ines.diallo@ville.example", helene)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(() -> register.add(
                        StaffMemberId.next(), DepartmentId.next(), details("i.diallo@ville.example"), helene)));
    }

    @Test
    void takes_no_change_of_an_older_version() {
        as(() -> change(0, "Léa", "Étienne-Roy"));

        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> as(() -> change(0, "Léa", "Roy")));
    }

    @Test
    void a_departure_is_a_date_and_never_a_deletion() {
        as(() -> {
            register.leave(lea, city.today(), helene);
            return lea;
        });

        assertThat(jdbc.sql("select count(*) from posting where staff_member_id = :id and ends_on = :today")
                        .param("id", lea.value())
                        .param("today", city.today())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        refused("staff.email-taken", () -> as(() -> add("lea.etienne@ville.example", helene)));
    }

    private StaffMemberId add(String email, Actor actor) {
        return register.add(StaffMemberId.next(), sports, details(email), actor);
    }

    private StaffMemberId change(int version, String firstName, String lastName) {
        register.change(
                lea,
                version,
                new StaffMemberDetails(
                        lastName, firstName, "lea.etienne@ville.example", "Accueil", "", "", Set.of(), Set.of()),
                helene);
        return lea;
    }

    private <T> T as(Supplier<T> deed) {
        return TestCity.as(helene, deed);
    }

    private static StaffMemberDetails details(String email) {
        return new StaffMemberDetails("Diallo", "Inès", email, "Accueil", "", "", Set.of(), Set.of());
    }

    private static void refused(String rule, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(rule));
    }
}
