package org.contributornetwork.referents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.contributornetwork.referents.domain.WorkingDays;
import org.springframework.stereotype.Component;

/** When a decision that waits is late: more than three working days after it was asked for, or asked for again. */
@Component
public class LateDecisions {

    public static final int WORKING_DAYS = 3;

    private final Clock clock;

    LateDecisions(Clock clock) {
        this.clock = clock;
    }

    /** What waits since before this moment is late. */
    public OffsetDateTime limit() {
        LocalDate day = WorkingDays.before(LocalDate.now(clock), WORKING_DAYS);
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
