package org.contributornetwork.referents.domain;

/** Who brought the mandate: communication, the head of the service, the person, or a file of decisions already taken. */
public enum MandateOrigin {
    COMMUNICATION,
    HEAD,
    PERSON,
    IMPORT
}
