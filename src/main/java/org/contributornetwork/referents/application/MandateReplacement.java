package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.Placed;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes over from a referent: one mandate ends today and another begins, or is proposed, in one go. */
@Component
@Transactional
@ForSignedIn
class MandateReplacement implements MandateSuccession {

    private final Mandates mandates;
    private final MandateDesk desk;
    private final DirectoryNames names;
    private final Clock clock;

    MandateReplacement(Mandates mandates, MandateDesk desk, DirectoryNames names, Clock clock) {
        this.mandates = mandates;
        this.desk = desk;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public MandateId replace(MandateId id, MandateId former, StaffMemberId successor, String reason, Actor actor) {
        ReferentMandate mandate = desk.take(former);
        Decider decider = desk.findDeciderOn(mandate, actor).orElse(null);
        if (decider == null && !actor.isCommunication()) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        List<MandateId> open = mandates.findSame(id, successor, mandate.department(), today);
        if (open.contains(id)) {
            return id;
        }
        Placed placed = names.placed(successor, mandate.department());
        ReferentNomination.requireEligible(placed);
        String successorName = placed.person().name();
        String department = placed.department().name();
        if (!open.isEmpty()) {
            throw RuleViolation.at("successor", "mandate.already-open", successorName, department);
        }
        Nominee before = desk.nomineeOf(mandate);
        Nominee after = new Nominee(successor, successorName, mandate.department(), department);
        ReferentMandate takenOver =
                mandate.replaceBy(id, before, after, reason, today, actor.author(), decider, clock.instant());
        mandates.save(mandate);
        mandates.findRenewalOf(former.value()).ifPresent(renewal -> {
            renewal.fallWith(mandate, before, today, clock.instant());
            mandates.save(renewal);
        });
        mandates.save(takenOver);
        return id;
    }
}
