package org.contributornetwork.directory.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.security.Actor;

/** Why whoever should have signed a sheet sent it back. */
@Embeddable
record Objection(Instant sentBackAt, UUID sentBackBy, String sentBackByName, String sentBackRemark) {

    static Objection of(Actor decider, String remark, Instant now) {
        return new Objection(now, decider.account().value(), decider.name(), remark);
    }

    boolean isOf(Actor actor, String remark) {
        return actor.account().value().equals(sentBackBy) && remark.equals(sentBackRemark);
    }
}
