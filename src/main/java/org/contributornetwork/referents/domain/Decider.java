package org.contributornetwork.referents.domain;

import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/** Somebody who may decide on the mandates of a service today, and in which capacity. */
public record Decider(Actor actor, DecisionRight right) {

    public Author author() {
        return actor.author();
    }

    /** The head in whose name a deputy decides. */
    public @Nullable String inPlaceOf() {
        return right.inPlaceOf();
    }

    MandateOrigin origin() {
        return right.capacity() == Capacity.COMMUNICATION ? MandateOrigin.COMMUNICATION : MandateOrigin.HEAD;
    }
}
