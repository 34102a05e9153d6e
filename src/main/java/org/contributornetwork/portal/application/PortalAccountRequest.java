package org.contributornetwork.portal.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication, or the head of the service, asks for an account for a contributor; mandates ask by themselves. */
@Component
@Transactional
@ForNetwork
public class PortalAccountRequest {

    private final PortalAccounts accounts;
    private final UserNames userNames;
    private final DirectoryNames names;
    private final Clock clock;

    PortalAccountRequest(PortalAccounts accounts, UserNames userNames, DirectoryNames names, Clock clock) {
        this.accounts = accounts;
        this.userNames = userNames;
        this.names = names;
        this.clock = clock;
    }

    /** Asks under the id that the form was given: the same form sent twice asks once. */
    public PortalAccountId request(PortalAccountId id, StaffMemberId personId, String reason, Actor actor) {
        StaffMemberName person = names.staffMember(personId);
        if (!actor.isCommunication() && !actor.decidesFor(person.department().value())) {
            throw new NotFound();
        }
        if (accounts.findById(id).isPresent()) {
            return id;
        }
        if (person.gone()) {
            throw RuleViolation.at("person", "staff.has-left", person.name());
        }
        Holder holder = Optional.ofNullable(
                        userNames.proposedTo(Set.of(personId)).get(personId))
                .orElseThrow(() -> RuleViolation.at("person", "portal-account.has-one", person.name()));
        accounts.save(PortalAccount.request(id, holder, reason, actor.author(), clock.instant()));
        return id;
    }
}
