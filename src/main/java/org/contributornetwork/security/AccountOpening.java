package org.contributornetwork.security;

import org.contributornetwork.shared.history.Author;

/** Opens accounts that are usable at once, without an invitation: for the demonstration city. No page leads here. */
public interface AccountOpening {

    /**
     * Does nothing where the account exists already.
     *
     * @throws org.contributornetwork.shared.RuleViolation if the e-mail is taken or the password is too weak
     */
    AccountId open(NewAccount who, String password, Author by);
}
