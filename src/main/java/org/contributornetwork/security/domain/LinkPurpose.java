package org.contributornetwork.security.domain;

public enum LinkPurpose {
    SET_UP,
    INVITATION,
    PASSWORD_RESET
}
