package org.contributornetwork.portal.application;

import java.time.Instant;

/**
 * A revision of something published on the portal, from whatever source.
 *
 * @param userName of whoever touched it last
 */
public record PortalContent(
        long contentId, long revisionId, String userName, String title, String contentType, Instant revisedAt) {

    /** What tells revisions apart. */
    Key key() {
        return new Key(contentId, revisionId);
    }

    record Key(long contentId, long revisionId) {}
}
