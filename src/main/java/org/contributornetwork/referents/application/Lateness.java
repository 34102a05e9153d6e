package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.contributornetwork.referents.domain.WorkingDays;

/** When a decision that waits is late: more than three whole working days after it was asked for. */
final class Lateness {

    static final int WORKING_DAYS = 3;

    private Lateness() {}

    /** What was proposed before this moment and still waits is late. */
    static OffsetDateTime limit(Clock clock) {
        LocalDate day = WorkingDays.before(LocalDate.now(clock), WORKING_DAYS);
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
