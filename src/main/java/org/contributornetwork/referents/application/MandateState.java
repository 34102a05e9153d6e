package org.contributornetwork.referents.application;

import java.time.LocalDate;
import org.contributornetwork.referents.domain.MandateStatus;
import org.jspecify.annotations.Nullable;

/** What a reader calls the state of a mandate today: its status, and for an approved one what its dates make of it. */
public enum MandateState {
    WAITING,
    UPCOMING,
    ACTIVE,
    ENDING,
    ENDED,
    REFUSED;

    static MandateState of(
            MandateStatus status, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, LocalDate today) {
        if (status == MandateStatus.PROPOSED) {
            return WAITING;
        }
        if (status == MandateStatus.REFUSED || startsOn == null || endsOn == null) {
            return REFUSED;
        }
        if (today.isBefore(startsOn)) {
            return UPCOMING;
        }
        if (!today.isBefore(endsOn)) {
            return ENDED;
        }
        return endsOn.isAfter(today.plusDays(MandateList.ENDING_DAYS)) ? ACTIVE : ENDING;
    }
}
