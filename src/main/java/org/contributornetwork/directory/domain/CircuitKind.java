package org.contributornetwork.directory.domain;

/** How far a content goes before it is published. */
public enum CircuitKind {
    /** Published without anybody's approval. */
    DIRECT,
    /** Approved in the service. */
    DEPARTMENT,
    /** Approved in the service, then by an elected official. */
    POLITICAL
}
