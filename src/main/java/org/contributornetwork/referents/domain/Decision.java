package org.contributornetwork.referents.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal came to its end, by an answer or by being withdrawn: when and by whom.
 *
 * @param decidedByStaffMemberId the person of the register who decided; nobody for a withdrawal or a file, which decide nothing
 * @param decidedOnBehalfOf      in whose name a deputy decided
 */
@Embeddable
public record Decision(
        Instant decidedAt,
        UUID decidedBy,
        String decidedByName,
        @Nullable UUID decidedByStaffMemberId,
        @Nullable String decidedOnBehalfOf) {

    static Decision by(Decider decider, Instant now) {
        Actor actor = decider.actor();
        return new Decision(now, actor.account().value(), actor.name(), actor.staffMember(), decider.inPlaceOf());
    }

    static Decision notedBy(Author author, Instant now) {
        return new Decision(now, ReferentMandate.accountOf(author), author.name(), null, null);
    }
}
