package org.contributornetwork.security.application;

import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Another password for who knows the present one. */
@Component
@ForSignedIn
public class PasswordChange {

    private static final String PURPOSE = "change";

    private final UserAccounts accounts;
    private final OwnAccount own;
    private final SignInGuard guard;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;

    PasswordChange(
            UserAccounts accounts, OwnAccount own, SignInGuard guard, PasswordHasher hasher, PasswordPolicy policy) {
        this.accounts = accounts;
        this.own = own;
        this.guard = guard;
        this.hasher = hasher;
        this.policy = policy;
    }

    /**
     * Not in a transaction, as at the sign-in: whoever finds a session left open may not guess faster than at the door.
     * Every session of the account ends; the caller opens this one anew.
     */
    public SignedIn change(Actor actor, String current, String password, String remoteAddress) {
        UserAccount account = accounts.require(actor.account());
        policy.require("password", password, account.name(), account.email());
        String guarded = SignInGuard.account(PURPOSE, account.id().toString());
        String address = SignInGuard.address(PURPOSE, remoteAddress);
        boolean mayTry = guard.reserve(guarded, address);
        if (!hasher.verify(current, account.passwordHash()) || !mayTry) {
            throw RuleViolation.at("current", "password.current-wrong");
        }
        guard.release(guarded, address);
        if (password.equals(current)) {
            throw RuleViolation.at("password", "password.same");
        }
        return own.replacePassword(actor, account.credentials(), hasher.hash(password));
    }
}
