package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication notes what is done of an account's configuration, each point with its day. The same click twice notes it once. */
@Component
@Transactional
@ForCommunication
public class PortalAccountChecklist {

    private final PortalAccounts accounts;
    private final Holders holders;
    private final Clock clock;

    PortalAccountChecklist(PortalAccounts accounts, Holders holders, Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.clock = clock;
    }

    public void tick(PortalAccountId id, ChecklistPoint point, LocalDate day, Actor actor) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("day", "portal-account.day-to-come");
        }
        PortalAccount account = accounts.requireForChange(id);
        account.tick(point, day, holders.of(id), actor.author());
        accounts.save(account);
    }

    /** Takes back a point that was ticked by mistake. */
    public void untick(PortalAccountId id, ChecklistPoint point, Actor actor) {
        PortalAccount account = accounts.requireForChange(id);
        account.untick(point, holders.of(id), actor.author());
        accounts.save(account);
    }
}
