package org.contributornetwork.batches;

import java.util.Map;
import java.util.UUID;

/**
 * What an act left on one record.
 *
 * @param label        what the record was called
 * @param versionAfter the version that it has since: a record with another one was changed by somebody
 * @param before       what is needed to put it back
 */
public record BatchTrace(UUID record, String label, int versionAfter, Map<String, String> before) {

    public static BatchTrace of(UUID record, String label, int versionAfter) {
        return new BatchTrace(record, label, versionAfter, Map.of());
    }
}
