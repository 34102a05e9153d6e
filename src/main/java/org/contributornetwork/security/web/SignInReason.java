package org.contributornetwork.security.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sign-in page tells those who did not come by themselves. */
public enum SignInReason {
    /** The session has lasted too long, or nobody was there. */
    EXPIRED,
    /** An administrator closed the account, or the password was changed elsewhere. */
    TURNED_OUT,
    SIGNED_OUT;

    static Optional<SignInReason> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getMessageKey() {
        return "sign-in.reason." + code();
    }
}
