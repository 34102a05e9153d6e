package org.contributornetwork.portal;

/** How the portal itself has an account, by its last export. */
public enum ObservedStatus {
    ACTIVE,
    BLOCKED,
    /** The export has no such user. */
    ABSENT
}
