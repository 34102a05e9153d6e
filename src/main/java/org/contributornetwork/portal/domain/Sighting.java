package org.contributornetwork.portal.domain;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was seen on the portal.
 *
 * @param on              the day on which it was looked at
 * @param createdOn       when it was created there, where the portal says so
 * @param signedInOn      when its person signed in last; never, where it is null
 * @param rolesAsExpected whether it has the expected roles there
 * @param news            what the portal says otherwise than the last time, for the history
 */
public record Sighting(
        String userName,
        LocalDate on,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate signedInOn,
        boolean rolesAsExpected,
        List<Change> news) {}
