package org.contributornetwork.portal.application;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.referents.MandateEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An approved mandate asks for an account on the portal by itself, where its person has none. In the transaction of the approval:
 * both stand, or neither.
 */
@Component
class AccountsOfReferents {

    private final PortalAccounts accounts;
    private final UserNames userNames;
    private final UnsentWrites writes;
    private final Clock clock;

    AccountsOfReferents(PortalAccounts accounts, UserNames userNames, UnsentWrites writes, Clock clock) {
        this.accounts = accounts;
        this.userNames = userNames;
        this.writes = writes;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MandateEvent.Approved approved) {
        Gathered.<MandateEvent>add(this, approved, this::requestFor);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MandateEvent.NotedFromFile noted) {
        Gathered.<MandateEvent>add(this, noted, this::requestFor);
    }

    private void requestFor(List<MandateEvent> approvals) {
        // The person and the mandate may be new in this very transaction: what Hibernate holds back must be there to be
        // read.
        writes.send();
        Map<StaffMemberId, MandateEvent> firstOfEach = new LinkedHashMap<>();
        approvals.forEach(approval -> firstOfEach.putIfAbsent(approval.nominee().person(), approval));
        Map<StaffMemberId, Holder> without = userNames.proposedTo(firstOfEach.keySet());
        int saved = 0;
        for (Map.Entry<StaffMemberId, MandateEvent> entry : firstOfEach.entrySet()) {
            Holder holder = without.get(entry.getKey());
            if (holder != null) {
                MandateEvent approval = entry.getValue();
                accounts.save(PortalAccount.requestFor(
                        approval.mandate(), PortalAccountId.next(), holder, approval.author(), clock.instant()));
                if (++saved % UnsentWrites.AT_ONCE == 0) {
                    writes.sendAndForget();
                }
            }
        }
    }
}
