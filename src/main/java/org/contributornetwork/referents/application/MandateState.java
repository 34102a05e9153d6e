package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.contributornetwork.referents.domain.Ending;
import org.contributornetwork.referents.domain.MandateStatus;
import org.contributornetwork.referents.domain.ReferentMandate;

/** What a reader calls the state of a mandate today: its status, and for an approved one what its days make of it. */
public enum MandateState {
    WAITING,
    INFORMATION_REQUESTED,
    UPCOMING,
    ACTIVE,
    /** In force, near its end and not renewed yet. */
    ENDING,
    EXPIRED,
    /** Over, and gone on with in another one. */
    RENEWED,
    REVOKED,
    REPLACED,
    REFUSED,
    WITHDRAWN;

    /** Whether another mandate goes on with {@code m}; one that was revoked before its first day does not. */
    static final String IS_RENEWED =
            "exists (select 1 from referent_mandate n where n.renews = m.id and n.ends_on > n.starts_on)";

    /** The columns of {@code referent_mandate m} that {@link #of} reads. */
    static final String COLUMNS = "m.status, m.starts_on, m.ends_on, m.ending, " + IS_RENEWED + " as renewed";

    static MandateState of(ResultSet row, LocalDate today) throws SQLException {
        return switch (MandateStatus.valueOf(row.getString("status"))) {
            case PROPOSED -> WAITING;
            case INFORMATION_REQUESTED -> INFORMATION_REQUESTED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case APPROVED -> ofApproved(row, today);
        };
    }

    private static MandateState ofApproved(ResultSet row, LocalDate today) throws SQLException {
        String ending = row.getString("ending");
        if (ending != null) {
            return switch (Ending.Kind.valueOf(ending)) {
                case REVOKED -> REVOKED;
                case REPLACED -> REPLACED;
                case DEPARTED -> EXPIRED;
            };
        }
        if (today.isBefore(row.getObject("starts_on", LocalDate.class))) {
            return UPCOMING;
        }
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        boolean renewed = row.getBoolean("renewed");
        if (!today.isBefore(endsOn)) {
            return renewed ? RENEWED : EXPIRED;
        }
        return renewed || endsOn.isAfter(today.plusDays(ReferentMandate.ENDING_DAYS)) ? ACTIVE : ENDING;
    }

    /** Whether the mandate is in force or about to be. */
    public boolean isRunning() {
        return this == UPCOMING || this == ACTIVE || this == ENDING;
    }

    /** Whether it is neither decided nor withdrawn. */
    public boolean isOpen() {
        return this == WAITING || this == INFORMATION_REQUESTED;
    }
}
