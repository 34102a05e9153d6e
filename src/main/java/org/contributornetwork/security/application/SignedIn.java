package org.contributornetwork.security.application;

import org.contributornetwork.security.AccountId;

/** Who just proved to own an account, with the generation of the password that it had at that moment. */
public record SignedIn(AccountId account, int credentials) {}
