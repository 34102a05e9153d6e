package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a person of the register (« agent »). */
@Embeddable
public record StaffMemberId(UUID value) {

    public static StaffMemberId next() {
        return new StaffMemberId(Ids.next());
    }

    public static StaffMemberId of(String text) {
        return new StaffMemberId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
