package org.contributornetwork.security.domain;

/** How pages look: as the device asks, or always one way. */
public enum Appearance {
    AUTO,
    LIGHT,
    DARK
}
