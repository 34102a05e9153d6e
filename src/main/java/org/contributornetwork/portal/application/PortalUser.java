package org.contributornetwork.portal.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as the portal has it, from whatever source: a file today, a connection later.
 *
 * @param email        empty where the portal has none
 * @param roles        in any order, in the words of {@link org.contributornetwork.portal.ExpectedRoles} where they mean those
 * @param lastAccessAt never, where it is null
 * @param lastSignInAt never, where it is null
 */
public record PortalUser(
        String userName,
        String email,
        boolean blocked,
        List<String> roles,
        @Nullable Instant createdAt,
        @Nullable Instant lastAccessAt,
        @Nullable Instant lastSignInAt) {

    public PortalUser {
        roles = roles.stream().distinct().sorted().toList();
    }
}
