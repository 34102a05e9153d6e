package org.contributornetwork.security.application;

import java.time.Clock;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.AccountOpening;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.history.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DirectOpening implements AccountOpening {

    private final UserAccounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final Clock clock;

    DirectOpening(UserAccounts accounts, PasswordPolicy policy, PasswordHasher hasher, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.hasher = hasher;
        this.clock = clock;
    }

    @Override
    public AccountId open(NewAccount who, String password, Author by) {
        NewAccounts.check(who, accounts).ifPresent(checked -> {
            policy.require("password", password, checked.name(), checked.email());
            accounts.save(UserAccount.opened(checked, hasher.hash(password), by, clock.instant()));
        });
        return who.id();
    }
}
