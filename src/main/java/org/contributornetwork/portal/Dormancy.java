package org.contributornetwork.portal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an account on the portal sleeps (« dormant »): it works, and nothing was contributed with it for more days than the
 * service expects between two contributions; before the first one, the days count from its creation. A reactivated account is
 * left in peace for seven days. This is the one place of the rule, for lists and for single accounts; it is never stored, and
 * nothing happens to an account because of it.
 */
public final class Dormancy {

    /** Days after a reactivation in which an account is not called dormant. */
    public static final int GRACE_DAYS = 7;

    private static final Set<PortalAccountStatus> AT_WORK =
            Set.of(PortalAccountStatus.CONFIGURED, PortalAccountStatus.ACTIVE);

    private Dormancy() {}

    /**
     * The rule as a condition of SQL, in brackets; the statement has a parameter {@code :today}. Never null.
     *
     * @param account    the alias of {@code portal_account}
     * @param department the alias of the {@code department} in which the person works
     */
    public static String condition(String account, String department) {
        return """
                (%1$s.status in ('CONFIGURED', 'ACTIVE')
                 and coalesce(%1$s.last_contribution_on, %1$s.created_on) < cast(:today as date) - %2$s.expected_rhythm_days
                 and (%1$s.reactivated_on is null or %1$s.reactivated_on <= cast(:today as date) - %3$d))""".formatted(account, department, GRACE_DAYS);
    }

    /**
     * The same rule for one account.
     *
     * @param expectedRhythmDays of the service in which the person works
     */
    public static boolean isDormant(
            PortalAccountStatus status,
            @Nullable LocalDate lastContributionOn,
            @Nullable LocalDate createdOn,
            @Nullable LocalDate reactivatedOn,
            int expectedRhythmDays,
            LocalDate today) {
        LocalDate lastSign = lastContributionOn == null ? createdOn : lastContributionOn;
        return AT_WORK.contains(status)
                && lastSign != null
                && lastSign.isBefore(today.minusDays(expectedRhythmDays))
                && (reactivatedOn == null || !reactivatedOn.isAfter(today.minusDays(GRACE_DAYS)));
    }
}
