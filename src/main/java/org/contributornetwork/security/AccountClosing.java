package org.contributornetwork.security;

import java.util.UUID;

/** Takes the account of connection from somebody who left: it opens nothing any more, and wherever it was signed in it no longer is. */
public interface AccountClosing {

    /**
     * Does nothing where the person has no account, or one that is disabled already. Administrators may enable it again,
     * should the person come back.
     *
     * @param staffMember of the register
     * @param occasion    what the history gives as the reason
     * @throws org.contributornetwork.shared.RuleViolation if it is an administrator's and whoever acts is none, or if nobody
     *                                                     else could administer
     */
    void closeThatOf(UUID staffMember, Actor by, String occasion);
}
