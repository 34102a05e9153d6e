package org.contributornetwork.referents.application;

/** Why a mandate cannot be renewed, or not by this person. */
public enum RenewalObstacle {
    /** Somebody else decides for that service. */
    NOT_YOURS,
    OWN,
    /** It is not in force. */
    OVER,
    /** Its end is far away. */
    NOT_ENDING,
    RENEWED,
    /** The person has another mandate there that begins later. */
    FOLLOWED,
    LEFT,
    /** The person heads the service now. */
    HEADS,
    CLOSED
}
