package org.contributornetwork.directory.domain;

public enum OrganisationStatus {
    DRAFT,
    AWAITING_SIGNATURE,
    SIGNED,
    ABANDONED
}
