package org.contributornetwork.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day an account sleeps, and that this day follows whatever it depends on. */
class DormancyTests extends IntegrationTest {

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "ACTIVE, 2026-08-25, 2025-01-01, , 2026-11-23, false, ninety days after a contribution it is awake",
        "ACTIVE, 2026-08-24, 2025-01-01, , 2026-11-23, true, ninety-one days after it sleeps",
        "CONFIGURED, , 2026-08-24, , 2026-11-23, true, ready and never used it sleeps too",
        "CONFIGURED, , 2026-08-25, , 2026-11-23, false, but not before ninety days have passed",
        "CREATED, , 2025-01-01, , 2026-11-23, false, what is not configured is not asleep",
        "REQUESTED, , , , 2026-11-23, false, nor what is not created",
        "SUSPENDED, 2025-01-01, 2025-01-01, , 2026-11-23, false, nor what is suspended",
        "CLOSED, 2025-01-01, 2025-01-01, , 2026-11-23, false, nor what is closed",
        "ACTIVE, 2025-01-01, 2025-01-01, 2026-11-17, 2026-11-23, false, six days after its reactivation it is left in peace",
        "ACTIVE, 2025-01-01, 2025-01-01, 2026-11-16, 2026-11-23, true, seven days after no longer",
        "ACTIVE, 2027-12-01, 2025-01-01, , 2028-02-29, false, the day that comes every fourth year counts as one",
        "ACTIVE, 2027-11-30, 2025-01-01, , 2028-02-29, true, and is the ninety-first",
        "ACTIVE, 2026-12-28, 2025-01-01, , 2027-03-28, false, nor do the changes of hour count for more or less",
        "ACTIVE, 2026-12-27, 2025-01-01, , 2027-03-28, true, than a day"
    })
    void begins_on_a_day_that_the_database_tells(
            PortalAccountStatus status,
            LocalDate contribution,
            LocalDate created,
            LocalDate reactivated,
            LocalDate today,
            boolean dormant,
            String because) {
        assertThat(jdbc.sql("""
                                select coalesce(portal_dormant_from(:status, cast(:contribution as date), cast(:created as date),
                                                                    cast(:reactivated as date), 90) <= cast(:today as date), false)""")
                        .param("status", status.name())
                        .param("contribution", contribution)
                        .param("created", created)
                        .param("reactivated", reactivated)
                        .param("today", today)
                        .query(Boolean.class)
                        .single())
                .as(because)
                .isEqualTo(dormant);
    }

    @Test
    void follows_what_happens_to_the_account() {
        StaffMemberId rosa = atWork(city.department("CULT", "Culture"));

        assertThat(dormantFrom(rosa)).isEqualTo(LocalDate.of(2026, 8, 1).plusDays(91));
        jdbc.sql("update portal_account set last_contribution_on = date '2026-11-20'")
                .update();
        assertThat(dormantFrom(rosa)).isEqualTo(LocalDate.of(2026, 11, 20).plusDays(91));
        jdbc.sql("""
                        update portal_account set status = 'CLOSED', closed_on = date '2026-11-21', closing_reason = 'Départ.'""").update();
        assertThat(dormantFrom(rosa)).isNull();
    }

    @Test
    void follows_the_person_to_another_service_and_the_service_to_another_rhythm() {
        StaffMemberId rosa = atWork(city.department("CULT", "Culture"));
        DepartmentId sports = city.department("SPOR", "Sports");
        rhythm(sports, 30);

        jdbc.sql("update staff_member set department_id = ?")
                .param(sports.value())
                .update();
        assertThat(dormantFrom(rosa)).isEqualTo(LocalDate.of(2026, 8, 1).plusDays(31));

        rhythm(sports, 365);
        assertThat(dormantFrom(rosa)).isEqualTo(LocalDate.of(2026, 8, 1).plusDays(366));
    }

    private StaffMemberId atWork(DepartmentId department) {
        StaffMemberId rosa = city.person("Rosa", "Blanc", department);
        jdbc.sql("""
                        insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name,
                            created_on, roles_set_on, sections_set_on, welcome_sent_on, last_contribution_on)
                        values (gen_random_uuid(), 0, ?, 'rosa_blanc', 'ACTIVE', now(), 'Hélène Aubry',
                            date '2025-01-01', date '2025-01-01', date '2025-01-01', date '2025-01-01', date '2026-08-01')""").param(rosa.value()).update();
        return rosa;
    }

    private void rhythm(DepartmentId department, int days) {
        jdbc.sql("update department set expected_rhythm_days = ? where id = ?")
                .params(days, department.value())
                .update();
    }

    private @Nullable LocalDate dormantFrom(StaffMemberId person) {
        return jdbc.sql("select dormant_from from portal_account where staff_member_id = ?")
                .param(person.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
