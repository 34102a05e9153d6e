package org.contributornetwork.shared.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts, as the history remembers it: the account, or none for the software itself, and the name at that time. */
public record Author(@Nullable UUID accountId, String name) {}
