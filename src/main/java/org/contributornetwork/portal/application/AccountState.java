package org.contributornetwork.portal.application;

import org.contributornetwork.portal.PortalAccountStatus;

/** What a reader calls the state of an account today: its status, or dormant. */
public enum AccountState {
    REQUESTED,
    CREATED,
    CONFIGURED,
    ACTIVE,
    DORMANT,
    SUSPENDED,
    CLOSED;

    static AccountState of(PortalAccountStatus status, boolean dormant) {
        return dormant ? DORMANT : valueOf(status.name());
    }
}
