package org.contributornetwork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends a start that served only to train the AOT cache, in good order. Spring's own {@code spring.context.exit=onRefresh}
 * halts the JVM at once, and would leave the embedded PostgreSQL behind.
 */
@Component
@ConditionalOnBooleanProperty("contributor-network.exit-when-ready")
class ExitWhenReady {

    @EventListener
    @Order
    void exit(ApplicationReadyEvent ready) {
        ready.getApplicationContext().close();
    }
}
