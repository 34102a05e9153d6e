package org.contributornetwork.portal;

/** Where an account on the portal is in its life. Dormant is none of these: {@link Dormancy} tells. */
public enum PortalAccountStatus {
    REQUESTED,
    /** It exists on the portal; something of its configuration is still to be done. */
    CREATED,
    CONFIGURED,
    /** A contribution was seen. */
    ACTIVE,
    SUSPENDED,
    CLOSED
}
