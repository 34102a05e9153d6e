package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.Placed;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDirectors;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of a service approves or refuses a referent. The same decision sent twice by the same person is taken once. */
@Component
@Transactional
@ForDirectors
public class MandateDecision {

    private final Mandates mandates;
    private final DirectoryNames names;
    private final Clock clock;

    MandateDecision(Mandates mandates, DirectoryNames names, Clock clock) {
        this.mandates = mandates;
        this.names = names;
        this.clock = clock;
    }

    public void approve(MandateId id, LocalDate firstDay, Actor head) {
        ReferentMandate mandate = forDecisionBy(head, id);
        if (mandate.wasApprovedFrom(firstDay, head)) {
            return;
        }
        if (firstDay.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("startsOn", "mandate.starts-in-the-past");
        }
        mandate.approve(nomineeOf(mandate), firstDay, head, clock.instant());
        mandates.save(mandate);
    }

    public void refuse(MandateId id, String reason, Actor head) {
        ReferentMandate mandate = forDecisionBy(head, id);
        if (mandate.wasRefusedBecause(reason, head)) {
            return;
        }
        mandate.refuse(nomineeOf(mandate), reason, head, clock.instant());
        mandates.save(mandate);
    }

    private ReferentMandate forDecisionBy(Actor head, MandateId id) {
        return mandates.findForDecision(id)
                .filter(mandate -> head.decidesFor(mandate.department().value()))
                .orElseThrow(NotFound::new);
    }

    private Nominee nomineeOf(ReferentMandate mandate) {
        Placed placed = names.placed(mandate.person(), mandate.department());
        return new Nominee(
                mandate.person(),
                placed.person().name(),
                mandate.department(),
                placed.department().name());
    }
}
