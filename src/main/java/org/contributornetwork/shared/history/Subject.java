package org.contributornetwork.shared.history;

import java.util.UUID;

/** What a line of history is about, with the label that it had at that time. */
public record Subject(Type type, UUID id, String label) {

    public enum Type {
        ACCOUNT,
        DEPARTMENT,
        DIRECTORATE,
        STAFF_MEMBER,
        MANDATE,
        IMPORT,
        LIST,
        MAIL,
        ORGANISATION,
        PORTAL_ACCOUNT
    }
}
