package org.contributornetwork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends a start that served only to train the AOT cache, in good order. Spring's own {@code spring.context.exit=onRefresh}
 * halts the JVM at once, and would leave the embedded PostgreSQL behind.
 */
@Component
@ConditionalOnBooleanProperty("contributor-network.exit-when-ready")
class ExitWhenReady {

    private final ConfigurableApplicationContext application;

    ExitWhenReady(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** The last thing that Spring Boot says of a start. */
    @EventListener
    void exit(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            application.close();
        }
    }
}
