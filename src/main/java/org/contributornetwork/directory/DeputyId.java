package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a time during which a deputy (« suppléant ») stands in for the head of a service. */
@Embeddable
public record DeputyId(UUID value) {

    public static DeputyId next() {
        return new DeputyId(Ids.next());
    }

    public static DeputyId of(String text) {
        return new DeputyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
