package org.contributornetwork.security.application;

import java.util.UUID;
import org.contributornetwork.security.AccountClosing;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
@ForCommunication
class ClosingAfterDeparture implements AccountClosing {

    private final UserAccounts accounts;
    private final AccountSessions sessions;

    ClosingAfterDeparture(UserAccounts accounts, AccountSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void closeThatOf(UUID staffMember, Actor by, String occasion) {
        accounts.findByStaffMemberId(staffMember)
                .filter(account -> !account.isDisabled())
                .ifPresent(account -> {
                    if (account.isActiveAdministrator()) {
                        requireThatOthersAdminister(account, by);
                    }
                    account.disable(by.author().onOccasionOf(occasion));
                    accounts.save(account);
                    sessions.endAll(account.id());
                });
    }

    private void requireThatOthersAdminister(UserAccount account, Actor by) {
        if (!by.isAdministrator()) {
            throw RuleViolation.of("account.rule.closed-by-administrators", account.name());
        }
        if (accounts.lockActiveAdministrators().size() <= 1) {
            throw RuleViolation.of("account.rule.last-administrator");
        }
    }
}
