package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a task that people do on the portal, as communication's list has it. */
@Embeddable
public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    public static TaskId of(String text) {
        return new TaskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
