package org.contributornetwork.referents;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies the mandate of a referent (« désignation »). */
@Embeddable
public record MandateId(UUID value) {

    public static MandateId next() {
        return new MandateId(Ids.next());
    }

    public static MandateId of(String text) {
        return new MandateId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
