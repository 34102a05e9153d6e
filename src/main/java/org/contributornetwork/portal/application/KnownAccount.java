package org.contributornetwork.portal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * An account of ours as it is before the portal is looked at, with what the portal said the last time.
 *
 * @param email    of its person, in small letters
 * @param referent whether its person has a mandate in force
 * @param created, rolesSet, signedIn whether these points are ticked
 */
record KnownAccount(
        PortalAccountId id,
        Holder holder,
        String email,
        boolean referent,
        PortalAccountStatus status,
        boolean created,
        boolean rolesSet,
        boolean signedIn,
        @Nullable LastWord said) {

    boolean isClosed() {
        return status == PortalAccountStatus.CLOSED;
    }

    static KnownAccount of(ResultSet row, int number) throws SQLException {
        return new KnownAccount(
                new PortalAccountId(row.getObject("id", UUID.class)),
                new Holder(
                        new StaffMemberId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("user_name")),
                row.getString("email"),
                row.getBoolean("referent"),
                PortalAccountStatus.valueOf(row.getString("status")),
                row.getObject("created_on") != null,
                row.getObject("roles_set_on") != null,
                row.getObject("first_sign_in_on") != null,
                LastWord.of(row));
    }

    /** What the portal said. */
    record LastWord(
            ObservedStatus status,
            List<String> roles,
            @Nullable LocalDate createdOn,
            @Nullable Instant lastAccessAt,
            @Nullable Instant lastSignInAt) {

        private static @Nullable LastWord of(ResultSet row) throws SQLException {
            String status = row.getString("observed_status");
            return status == null
                    ? null
                    : new LastWord(
                            ObservedStatus.valueOf(status),
                            List.of((String[]) row.getArray("observed_roles").getArray()),
                            row.getObject("observed_created_on", LocalDate.class),
                            instant(row, "observed_last_access_at"),
                            instant(row, "observed_last_sign_in_at"));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    }
}
