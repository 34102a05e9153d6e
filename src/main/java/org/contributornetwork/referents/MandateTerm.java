package org.contributornetwork.referents;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which a mandate is in force.
 *
 * @param endsOn first day without it; the first day itself for one that was never in force
 */
@Embeddable
public record MandateTerm(LocalDate startsOn, LocalDate endsOn) {

    /** As long as mandates are unless they end before. */
    public static final int MONTHS = 12;

    public static MandateTerm from(LocalDate firstDay) {
        return new MandateTerm(firstDay, firstDay.plusMonths(MONTHS));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && day.isBefore(endsOn);
    }

    /** The same, without this day and those after it: of a term that had not begun no day is left. */
    public MandateTerm cutOn(LocalDate day) {
        return new MandateTerm(day.isBefore(startsOn) ? day : startsOn, day);
    }

    /** The last day, as people say it. */
    public LocalDate lastDay() {
        return endsOn.minusDays(1);
    }
}
