package org.contributornetwork.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contributornetwork.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule in two tongues: whatever Java says of an account, PostgreSQL says too. */
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
    void is_the_same_for_lists_and_for_accounts(
            PortalAccountStatus status,
            LocalDate contribution,
            LocalDate created,
            LocalDate reactivated,
            LocalDate today,
            boolean dormant,
            String because) {
        assertThat(Dormancy.isDormant(status, contribution, created, reactivated, 90, today))
                .as(because)
                .isEqualTo(dormant);
        assertThat(jdbc.sql("select " + Dormancy.condition("a", "d") + """
                                 from (select cast(:status as text) as status, cast(:contribution as date) as last_contribution_on,
                                              cast(:created as date) as created_on, cast(:reactivated as date) as reactivated_on) a,
                                      (select 90 as expected_rhythm_days) d""")
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
}
