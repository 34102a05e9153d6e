package org.contributornetwork.shared;

/** The record does not exist, or the person may not know that it does: one answer for both, a 404. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
