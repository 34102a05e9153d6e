package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.directory.StaffMemberEvent;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves the city keeps no account: it is closed in the transaction that notes the departure. An account that is being
 * asked for at the same moment is waited for, and closed too.
 */
@Component
class AccountsOfLeavers {

    private final PortalAccounts accounts;
    private final UnsentWrites writes;
    private final MessageSource messages;
    private final Clock clock;

    AccountsOfLeavers(PortalAccounts accounts, UnsentWrites writes, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.writes = writes;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffMemberEvent.Left left) {
        Gathered.add(this, left, this::close);
    }

    /** What the record of an account says; in the language of the house, as all that is written down once. */
    String reason() {
        return messages.getMessage("portal-account.departure-reason", null, Locale.FRENCH);
    }

    private void close(List<StaffMemberEvent.Left> departures) {
        // The departure must hold the person's row before we look: whoever asks for an account holds it too.
        writes.send();
        Map<StaffMemberId, StaffMemberEvent.Left> byPerson = departures.stream()
                .collect(Collectors.toMap(
                        StaffMemberEvent.Left::staffMember, Function.identity(), (one, other) -> other));
        for (PortalAccount account : accounts.findOpenOf(byPerson.keySet())) {
            StaffMemberEvent.Left left = byPerson.get(account.person());
            if (left != null) {
                Holder holder = new Holder(left.staffMember(), left.name(), left.department(), account.userName());
                account.closeOnDeparture(reason(), left.on(), LocalDate.now(clock), holder, left.author());
                accounts.save(account);
            }
        }
    }
}
