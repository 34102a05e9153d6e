package org.contributornetwork.shared.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers that come as filters in an address. */
public final class FilterIds {

    /** No row has it: what is no identifier finds nothing, rather than everything. */
    private static final UUID NOBODY = new UUID(0, 0);

    private FilterIds() {}

    public static @Nullable UUID parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
