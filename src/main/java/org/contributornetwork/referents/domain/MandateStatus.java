package org.contributornetwork.referents.domain;

/** Where a mandate is in its life; whether an approved one is in force, renewed or expired follows from its dates. */
public enum MandateStatus {
    PROPOSED,
    INFORMATION_REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
