package org.contributornetwork.notifications.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One identifier for one event, whenever and wherever it is heard of: by it the outbox knows what somebody was told already. */
final class EventIds {

    private EventIds() {}

    /** @param of what tells this event from others of its sort */
    static UUID of(String sort, Object... of) {
        var name = new StringBuilder(sort);
        for (Object part : of) {
            name.append(':').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
