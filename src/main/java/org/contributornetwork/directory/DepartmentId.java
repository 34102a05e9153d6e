package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a service (« service municipal »). */
@Embeddable
public record DepartmentId(UUID value) {

    public static DepartmentId next() {
        return new DepartmentId(Ids.next());
    }

    public static DepartmentId of(String text) {
        return new DepartmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
