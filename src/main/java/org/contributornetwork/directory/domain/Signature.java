package org.contributornetwork.directory.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;

/** Who signed a sheet off, when, and in whose name. */
@Embeddable
record Signature(
        Instant signedAt,
        UUID signedBy,
        String signedByName,
        @Nullable String signedOnBehalfOf) {

    static Signature of(Actor decider, DecisionRight right, Instant now) {
        return new Signature(now, decider.account().value(), decider.name(), right.inPlaceOf());
    }

    boolean isOf(Actor actor) {
        return actor.account().value().equals(signedBy);
    }
}
