package org.contributornetwork.imports;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies one file brought to the register, from its upload to its last run. */
@Embeddable
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
