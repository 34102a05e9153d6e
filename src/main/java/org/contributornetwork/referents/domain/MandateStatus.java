package org.contributornetwork.referents.domain;

/** Where a mandate is in its life; whether an approved one is in force follows from its dates. */
public enum MandateStatus {
    PROPOSED,
    APPROVED,
    REFUSED
}
