package org.contributornetwork.referents.application;

import java.time.Clock;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever proposed a referent, or communication, takes the proposal back while it is not decided. */
@Component
@Transactional
@ForSignedIn
public class MandateWithdrawal {

    private final Mandates mandates;
    private final MandateDesk desk;
    private final Clock clock;

    MandateWithdrawal(Mandates mandates, MandateDesk desk, Clock clock) {
        this.mandates = mandates;
        this.desk = desk;
        this.clock = clock;
    }

    public void withdraw(MandateId id, String reason, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        if (!actor.isCommunication() && !mandate.wasProposedBy(actor)) {
            throw new NotFound();
        }
        if (mandate.wasWithdrawnBecause(reason, actor)) {
            return;
        }
        mandate.withdraw(desk.nomineeOf(mandate), reason, actor.author(), clock.instant());
        mandates.save(mandate);
    }
}
