package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Communication suspends an account, reactivates it or closes it for good, always with a reason; no timer does. Whoever takes the
 * last active contributor from a service says so explicitly.
 */
@Component
@Transactional
@ForCommunication
public class PortalAccountSuspension {

    private final PortalAccounts accounts;
    private final Holders holders;
    private final LastContributors lastContributors;
    private final Clock clock;

    PortalAccountSuspension(PortalAccounts accounts, Holders holders, LastContributors lastContributors, Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.lastContributors = lastContributors;
        this.clock = clock;
    }

    /**
     * @param confirmed even if the service is left without any active contributor
     * @throws RuleViolation at "confirmed", where it is and nobody said so
     */
    public void suspend(PortalAccountId id, String reason, boolean confirmed, Actor actor) {
        PortalAccount account = forEnd(id, confirmed);
        account.suspend(reason, LocalDate.now(clock), holders.of(id), actor.author());
        accounts.save(account);
    }

    /** As {@link #suspend}, for good. */
    public void close(PortalAccountId id, String reason, boolean confirmed, Actor actor) {
        PortalAccount account = forEnd(id, confirmed);
        account.close(reason, LocalDate.now(clock), holders.of(id), actor.author());
        accounts.save(account);
    }

    public void reactivate(PortalAccountId id, Actor actor) {
        PortalAccount account = accounts.requireForChange(id);
        account.reactivate(LocalDate.now(clock), holders.of(id), actor.author());
        accounts.save(account);
    }

    /** The name of the service that would be left without any active contributor. */
    @Transactional(readOnly = true)
    public Optional<String> serviceLeftWithout(PortalAccountId id) {
        return lastContributors.serviceLeftWithout(id);
    }

    private PortalAccount forEnd(PortalAccountId id, boolean confirmed) {
        Optional<String> service = lastContributors.serviceLeftWithoutFromNowOn(id);
        PortalAccount account = accounts.requireForChange(id);
        if (service.isPresent() && !confirmed) {
            throw RuleViolation.at("confirmed", "portal-account.last-contributor", service.get());
        }
        return account;
    }
}
