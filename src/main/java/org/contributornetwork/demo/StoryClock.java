package org.contributornetwork.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.contributornetwork.shared.CitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ordinary clock, but for the story of the demonstration city, whose deeds were done on earlier days. */
@Component
@Primary
@Profile("demo")
class StoryClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final int MINUTES_OF_A_DEED = 3;
    private static final int MINUTES_OF_A_DAY = 480;

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> then = new ThreadLocal<>();

    /** How many deeds each day has seen; one thread tells the story. */
    private final Map<LocalDate, Integer> deeds = new HashMap<>();

    StoryClock(CitySettings city) {
        this.real = Clock.system(city.zone());
    }

    /** Does something as if it were that day, in office hours and after all that was done on it before; only for this thread. */
    <T> T on(LocalDate day, Supplier<T> deed) {
        int earlier = deeds.merge(day, 1, Integer::sum) - 1;
        int minutes = Math.min(earlier * MINUTES_OF_A_DEED, MINUTES_OF_A_DAY);
        then.set(day.atTime(MORNING).plusMinutes(minutes).atZone(getZone()).toInstant());
        try {
            return deed.get();
        } finally {
            then.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant told = then.get();
        return told == null ? real.instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
