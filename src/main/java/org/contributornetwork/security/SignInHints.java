package org.contributornetwork.security;

import java.util.List;
import java.util.Locale;

/** Accounts that the sign-in page shows to everybody. Only the demonstration city has any. */
@FunctionalInterface
public interface SignInHints {

    List<SignInHint> in(Locale language);
}
