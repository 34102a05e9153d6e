package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a piece of software that people use, as communication's list has it. */
@Embeddable
public record SoftwareId(UUID value) {

    public static SoftwareId next() {
        return new SoftwareId(Ids.next());
    }

    public static SoftwareId of(String text) {
        return new SoftwareId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
