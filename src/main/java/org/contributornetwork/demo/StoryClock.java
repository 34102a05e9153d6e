package org.contributornetwork.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.contributornetwork.shared.CitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ordinary clock, but for the story of the demonstration city, whose deeds happened some days ago. */
@Component
@Primary
@Profile("demo")
class StoryClock extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Duration> ago = new ThreadLocal<>();

    StoryClock(CitySettings city) {
        this.real = Clock.system(city.zone());
    }

    /** Does something as if it were so many days ago; only for this thread. */
    <T> T daysAgo(int days, Supplier<T> deed) {
        ago.set(Duration.ofDays(days));
        try {
            return deed.get();
        } finally {
            ago.remove();
        }
    }

    @Override
    public Instant instant() {
        Duration back = ago.get();
        return back == null ? real.instant() : real.instant().minus(back);
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
