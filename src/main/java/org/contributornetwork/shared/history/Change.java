package org.contributornetwork.shared.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field before and after; the field's name is the end of a message key, {@code history.field.<field>}. */
public record Change(String field, String before, String after) {

    /** Collects what really changed, in the order in which it is asked. */
    public static final class Collector {

        private final List<Change> changes = new ArrayList<>();

        public Collector compare(String field, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Change(field, text(before), text(after)));
            }
            return this;
        }

        public List<Change> changes() {
            return List.copyOf(changes);
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
