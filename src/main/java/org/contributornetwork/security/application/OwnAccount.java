package org.contributornetwork.security.application;

import java.util.Locale;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.security.domain.Appearance;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.StaleEdit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody decides about their own account. */
@Component
@ForSignedIn
@Transactional
public class OwnAccount {

    private final UserAccounts accounts;
    private final AccountSessions sessions;

    OwnAccount(UserAccounts accounts, AccountSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void prefer(Actor actor, Locale language, Appearance appearance) {
        UserAccount account = accounts.require(actor.account());
        account.prefer(language, appearance);
        accounts.save(account);
    }

    /** Every session ends; whoever calls opens this person's anew. */
    SignedIn replacePassword(Actor actor, int provedCredentials, String newHash) {
        UserAccount account = accounts.require(actor.account());
        if (account.credentials() != provedCredentials) {
            throw new StaleEdit();
        }
        account.changePassword(newHash);
        accounts.save(account);
        sessions.endAll(account.id());
        return new SignedIn(account.id(), account.credentials());
    }
}
