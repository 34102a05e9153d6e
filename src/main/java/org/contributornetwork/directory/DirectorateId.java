package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a directorate (« direction »), a group of services. */
@Embeddable
public record DirectorateId(UUID value) {

    public static DirectorateId next() {
        return new DirectorateId(Ids.next());
    }

    public static DirectorateId of(String text) {
        return new DirectorateId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
