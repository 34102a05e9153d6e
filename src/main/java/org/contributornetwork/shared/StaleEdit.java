package org.contributornetwork.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody changed the record since the form was opened: answered by a 409 that shows both versions. */
public final class StaleEdit extends RuntimeException {

    public StaleEdit() {
        super("stale edit", null, false, false);
    }

    /** Compares versions by hand: Hibernate ignores a version that is set on a managed entity. */
    public static void check(@Nullable Integer current, int expected) {
        if (!Objects.equals(current, expected)) {
            throw new StaleEdit();
        }
    }
}
