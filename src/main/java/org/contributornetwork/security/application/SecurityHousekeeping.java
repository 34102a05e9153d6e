package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what nobody needs any more: counts of old failures, links long dead. */
@Component
class SecurityHousekeeping {

    /** Dead links are kept a while, so that their pages can say "expired" and not "unknown". */
    private static final Duration LINKS_KEPT = Duration.ofDays(90);

    private final SignInGuard guard;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityHousekeeping(SignInGuard guard, JdbcClient jdbc, Clock clock) {
        this.guard = guard;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
    void tidy() {
        guard.purge();
        jdbc.sql("delete from single_use_link where expires_at < :old")
                .param("old", clock.instant().minus(LINKS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
