package org.contributornetwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Stands still at nine on Monday 23 November 2026 in Paris, until a test moves it. */
public class MutableClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Instant NINE_ON_MONDAY =
            MONDAY.atTime(9, 0).atZone(PARIS).toInstant();

    private volatile Instant now = NINE_ON_MONDAY;

    public void reset() {
        now = NINE_ON_MONDAY;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void advance(Period period) {
        now = now.atZone(PARIS).plus(period).toInstant();
    }

    public void set(ZonedDateTime moment) {
        now = moment.toInstant();
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
