package org.contributornetwork.directory.domain;

/** What a service publishes on the portal, in the order in which people speak of it. */
public enum ContentType {
    PAGE,
    NEWS,
    EVENT,
    DOCUMENT
}
