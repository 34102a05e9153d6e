package org.contributornetwork.shared.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, for whom, to what, before and after, why. The moment is added by whoever writes it down.
 *
 * @param event        a message key below {@code history.event.}, such as {@code mandate.approved}
 * @param onBehalfOf   the person in whose place the author acted
 * @param departmentId the service on whose page the line is read too
 * @param staffMemberId the person on whose page the line is read too
 */
public record HistoryLine(
        String event,
        Author author,
        @Nullable String onBehalfOf,
        Subject subject,
        @Nullable UUID departmentId,
        @Nullable UUID staffMemberId,
        List<Change> changes,
        @Nullable String reason) {

    public static HistoryLine of(String event, Author author, Subject subject) {
        return new HistoryLine(event, author, null, subject, null, null, List.of(), author.occasion());
    }

    public HistoryLine inDepartment(@Nullable UUID department) {
        return new HistoryLine(event, author, onBehalfOf, subject, department, staffMemberId, changes, reason);
    }

    public HistoryLine aboutStaffMember(@Nullable UUID staffMember) {
        return new HistoryLine(event, author, onBehalfOf, subject, departmentId, staffMember, changes, reason);
    }

    public HistoryLine inPlaceOf(@Nullable String person) {
        return new HistoryLine(event, author, person, subject, departmentId, staffMemberId, changes, reason);
    }

    public HistoryLine with(List<Change> what) {
        return new HistoryLine(event, author, onBehalfOf, subject, departmentId, staffMemberId, what, reason);
    }

    public HistoryLine because(@Nullable String why) {
        return new HistoryLine(event, author, onBehalfOf, subject, departmentId, staffMemberId, changes, why);
    }
}
