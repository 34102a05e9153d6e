package org.contributornetwork.embedded;

/** The embedded server cannot start: what happened, and what the person who starts the application can do about it. */
public class EmbeddedPostgresException extends RuntimeException {

    private final String action;

    EmbeddedPostgresException(String description, String action) {
        super(description);
        this.action = action;
    }

    EmbeddedPostgresException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
