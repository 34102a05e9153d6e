package org.contributornetwork.referents.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/** Why an approved mandate ended before its day, when and by whom. */
@Embeddable
public record Ending(
        @Enumerated(EnumType.STRING) Kind ending,
        String endingReason,
        Instant endedAt,
        UUID endedBy,
        String endedByName,
        @Nullable String endedOnBehalfOf) {

    public enum Kind {
        REVOKED,
        REPLACED,
        /** The person left the city. */
        DEPARTED
    }

    static Ending of(Kind kind, String why, Author author, @Nullable String inPlaceOf, Instant now) {
        return new Ending(kind, why, now, ReferentMandate.accountOf(author), author.name(), inPlaceOf);
    }
}
