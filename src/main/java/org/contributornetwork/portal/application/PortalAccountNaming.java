package org.contributornetwork.portal.application;

import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication gives an account another user name than the proposed one, as long as it is not created. */
@Component
@Transactional
@ForCommunication
public class PortalAccountNaming {

    private final PortalAccounts accounts;
    private final Holders holders;
    private final UserNames userNames;

    PortalAccountNaming(PortalAccounts accounts, Holders holders, UserNames userNames) {
        this.accounts = accounts;
        this.holders = holders;
        this.userNames = userNames;
    }

    public void rename(PortalAccountId id, int version, String userName, Actor actor) {
        PortalAccount account = accounts.requireForChange(id);
        account.requireVersion(version);
        userNames.otherOwnerOf(userName, id).ifPresent(owner -> {
            throw RuleViolation.at("userName", "portal-account.user-name-taken", owner);
        });
        account.rename(userName, holders.of(id), actor.author());
        accounts.save(account);
    }
}
