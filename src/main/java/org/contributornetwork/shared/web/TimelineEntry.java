package org.contributornetwork.shared.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history, in the reader's words.
 *
 * @param author who did it, "X pour Y" included
 * @param text   what was done
 */
public record TimelineEntry(
        Instant at,
        String author,
        String text,
        List<ChangedField> changes,
        @Nullable String reason) {

    /** A field before and after; empty where there was nothing, or is nothing any more. */
    public record ChangedField(String label, String before, String after) {}
}
