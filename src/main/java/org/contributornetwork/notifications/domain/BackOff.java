package org.contributornetwork.notifications.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When to try again after a mail server said "later" or nothing at all: soon at first, then patiently, for three days. */
public final class BackOff {

    private static final List<Duration> FIRST_WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final Duration LATER_WAITS = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private BackOff() {}

    /**
     * The moment of the next attempt, or none when it is time to give up.
     *
     * @param attempts     how many failed so far, at least one
     * @param firstAttempt when the first of them was made
     */
    public static Optional<Instant> next(int attempts, Instant firstAttempt, Instant now) {
        Duration wait = attempts <= FIRST_WAITS.size() ? FIRST_WAITS.get(attempts - 1) : LATER_WAITS;
        Instant next = now.plus(wait);
        return next.isAfter(firstAttempt.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }
}
