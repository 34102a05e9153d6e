package org.contributornetwork.security;

/**
 * What an account is given by an administrator. Director and contributor are not here: they follow from the directory,
 * day by day.
 */
public enum Role {
    ADMINISTRATOR,
    COMMUNICATION,
    MEMBER
}
