package org.contributornetwork.batches.application;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to which records.
 *
 * @param list   the code of the list
 * @param query  what the list shows
 * @param action the code of what is to be done; none while it is not chosen
 * @param choice what is chosen with it; none while it is not
 * @param all    everything that the list shows, or else the records that are picked
 */
public record BatchOrder(
        String list,
        String query,
        @Nullable String action,
        @Nullable String choice,
        boolean all,
        Set<UUID> picked) {

    /** The most records that one act changes. */
    public static final int MOST = 5_000;
}
