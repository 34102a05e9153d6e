package org.contributornetwork.batches;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies one act on many records. */
@Embeddable
public record BatchId(UUID value) {

    public static BatchId next() {
        return new BatchId(Ids.next());
    }

    public static BatchId of(String text) {
        return new BatchId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
