package org.contributornetwork.views;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies a view that somebody keeps. */
@Embeddable
public record ViewId(UUID value) {

    public static ViewId next() {
        return new ViewId(Ids.next());
    }

    public static ViewId of(String text) {
        return new ViewId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
