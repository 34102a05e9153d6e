package org.contributornetwork.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its denominator, and the list of what is missing.
 *
 * @param href where the link below leads; none where nothing is missing
 */
public record Figure(
        String title,
        int value,
        int outOf,
        @Nullable String href,
        @Nullable String link) {

    /** The end of the bar; HTML refuses a bar of length zero. */
    public int max() {
        return Math.max(outOf, 1);
    }
}
