package org.contributornetwork.directory.application;

import org.contributornetwork.directory.domain.OrganisationStatus;

/** What a reader calls the state of an organisation sheet: its status, and for a signed one whether a newer one replaced it. */
public enum SheetState {
    DRAFT,
    AWAITING_SIGNATURE,
    IN_FORCE,
    REPLACED,
    ABANDONED;

    static SheetState of(OrganisationStatus status, boolean latestSigned) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case AWAITING_SIGNATURE -> AWAITING_SIGNATURE;
            case SIGNED -> latestSigned ? IN_FORCE : REPLACED;
            case ABANDONED -> ABANDONED;
        };
    }

    /** Whether the network may read it: what is still being written, or never was agreed, is for those who settle it. */
    public boolean isPublic() {
        return this == IN_FORCE || this == REPLACED;
    }
}
