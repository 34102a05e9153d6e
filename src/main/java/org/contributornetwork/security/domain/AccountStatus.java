package org.contributornetwork.security.domain;

/** INVITED has no password yet; DISABLED keeps its password but opens nothing. */
public enum AccountStatus {
    INVITED,
    ACTIVE,
    DISABLED
}
