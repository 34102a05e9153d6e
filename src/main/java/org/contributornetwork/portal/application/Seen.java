package org.contributornetwork.portal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.contributornetwork.portal.ExpectedRoles;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.application.KnownAccount.LastWord;
import org.contributornetwork.portal.domain.Sighting;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;

/**
 * One user of the portal as an account sees it.
 *
 * @param sighting what the account takes over
 * @param proves   whether that changes the account
 * @param isNews   whether that, or what is noted beside the account, is other than the last time
 */
record Seen(ObservedStatus status, Sighting sighting, boolean proves, boolean isNews) {

    /** An account that was not known here. */
    static Seen first(PortalUser user, boolean referent, LocalDate today, ZoneId zone) {
        return new Seen(statusOf(user), sighting(user, referent, news(null, user), today, zone), true, true);
    }

    static Seen of(KnownAccount account, PortalUser user, LocalDate today, ZoneId zone) {
        Sighting sighting = sighting(user, account.referent(), news(account.said(), user), today, zone);
        boolean proves = !sighting.news().isEmpty()
                || !account.created()
                || !account.signedIn() && sighting.signedInOn() != null
                || !account.rolesSet() && sighting.rolesAsExpected()
                || !account.isClosed() && !account.holder().userName().equals(user.userName());
        LastWord now = new LastWord(
                statusOf(user), user.roles(), sighting.createdOn(), user.lastAccessAt(), user.lastSignInAt());
        return new Seen(statusOf(user), sighting, proves, proves || !now.equals(account.said()));
    }

    private static Sighting sighting(
            PortalUser user, boolean referent, List<Change> news, LocalDate today, ZoneId zone) {
        return new Sighting(
                user.userName(),
                today,
                day(user.createdAt(), zone),
                day(user.lastSignInAt(), zone),
                ExpectedRoles.areThose(user.roles(), referent),
                news);
    }

    private static List<Change> news(@Nullable LastWord said, PortalUser user) {
        String status = statusOf(user).name();
        return new Change.Collector()
                .compare("observedStatus", said == null ? null : said.status().name(), status)
                .compare("observedRoles", said == null ? "" : words(said.roles()), words(user.roles()))
                .changes();
    }

    static String words(List<String> roles) {
        return String.join(", ", roles);
    }

    private static ObservedStatus statusOf(PortalUser user) {
        return user.blocked() ? ObservedStatus.BLOCKED : ObservedStatus.ACTIVE;
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(Objects.requireNonNull(moment), zone);
    }
}
