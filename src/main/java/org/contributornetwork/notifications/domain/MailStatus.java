package org.contributornetwork.notifications.domain;

import java.util.Locale;

/** Where a message is. */
public enum MailStatus {
    QUEUED,
    SENT,
    /** The server will not have it, or three days of trying were in vain; an administrator may send it again. */
    FAILED,
    /** Its link stopped working before it could leave. */
    EXPIRED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in an address. */
    public String code() {
        return code;
    }
}
