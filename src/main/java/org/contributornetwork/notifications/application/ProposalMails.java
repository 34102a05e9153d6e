package org.contributornetwork.notifications.application;

import java.util.List;
import java.util.function.Consumer;
import org.contributornetwork.referents.MandateEvent.Proposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A proposal is told to those who decide for the service. What one transaction proposes is told together: an import of two
 * hundred referents is one message to each head, not two hundred.
 */
@Component
class ProposalMails {

    private final Consumer<List<Proposed>> teller;

    ProposalMails(ProposalLetters letters, HeldBackWrites writes) {
        // The heads may have been imported in the same transaction: what Hibernate still holds back must be there to be
        // read.
        this.teller = proposals -> {
            writes.send();
            letters.queue(proposals);
        };
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Proposed proposed) {
        Gathered.add(proposed, teller);
    }
}
