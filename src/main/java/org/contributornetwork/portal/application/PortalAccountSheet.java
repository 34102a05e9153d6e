package org.contributornetwork.portal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.referents.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one account shows.
 *
 * @param requestReason  empty where a mandate asked for it, or the portal had it before
 * @param checklist      the points that are ticked, with their days
 * @param observed       what the portal says, where it was asked
 * @param expectedRoles  what it should have there today
 * @param rhythmDays     days between two contributions, as the service expects them
 * @param mayChange      whether the reader looks after the accounts
 * @param own            whether it is the reader's own
 */
public record PortalAccountSheet(
        PortalAccountId id,
        int version,
        StaffMemberId person,
        String personName,
        String firstName,
        String email,
        DepartmentId department,
        String departmentName,
        String userName,
        AccountState state,
        NextStep next,
        Origin origin,
        Map<ChecklistPoint, LocalDate> checklist,
        @Nullable LocalDate lastContributionOn,
        Endings endings,
        @Nullable Observed observed,
        Discrepancies.@Nullable Kind discrepancy,
        List<String> expectedRoles,
        List<String> expectedSections,
        int rhythmDays,
        boolean mayChange,
        boolean own) {

    public boolean isClosed() {
        return state == AccountState.CLOSED;
    }

    public boolean isSuspended() {
        return state == AccountState.SUSPENDED;
    }

    public boolean isRequested() {
        return state == AccountState.REQUESTED;
    }

    /** Whether its checklist and its life can still be changed. */
    public boolean isAtWork() {
        return !isClosed() && !isSuspended();
    }

    /**
     * Who asked for it.
     *
     * @param mandate the one that asked for it, if one did
     */
    public record Origin(
            Instant requestedAt,
            String requestedBy,
            String reason,
            @Nullable MandateId mandate) {}

    public record Endings(
            @Nullable LocalDate suspendedOn,
            @Nullable String suspensionReason,
            @Nullable LocalDate reactivatedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closingReason) {}

    public record Observed(
            Instant at,
            ObservedStatus status,
            List<String> roles,
            @Nullable Instant lastAccess,
            @Nullable Instant lastSignIn) {

        public boolean isThere() {
            return status != ObservedStatus.ABSENT;
        }
    }
}
