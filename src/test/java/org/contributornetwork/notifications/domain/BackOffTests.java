package org.contributornetwork.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message that cannot leave is tried again, soon at first, then patiently. */
class BackOffTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void waits_1_5_15_and_60_minutes_then_6_hours() {
        assertThat(waits().subList(0, 6))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(60),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void gives_up_after_three_days() {
        assertThat(waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(66), Duration.ofHours(72));
    }

    @Test
    void a_long_wait_before_the_first_attempt_costs_no_patience() {
        assertThat(BackOff.next(1, MONDAY, MONDAY)).contains(MONDAY.plus(Duration.ofMinutes(1)));
    }

    private static List<Duration> waits() {
        var waits = new ArrayList<Duration>();
        Instant now = MONDAY;
        Optional<Instant> next = BackOff.next(1, MONDAY, now);
        while (next.isPresent()) {
            waits.add(Duration.between(now, next.get()));
            now = next.get();
            next = BackOff.next(waits.size() + 1, MONDAY, now);
        }
        return waits;
    }
}
