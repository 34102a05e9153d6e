package org.contributornetwork.notifications.application;

import org.contributornetwork.referents.MandateEvent.Proposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A proposal is told to the head of the service, who decides. What one transaction proposes is told together: an import of
 * two hundred referents is one message to each head, not two hundred.
 */
@Component
class ProposalMails {

    private final ProposalLetters letters;
    private final HeldBackWrites writes;

    ProposalMails(ProposalLetters letters, HeldBackWrites writes) {
        this.letters = letters;
        this.writes = writes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Proposed proposed) {
        gathered().add(proposed);
    }

    private GatheredProposals gathered() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof GatheredProposals found) {
                return found;
            }
        }
        // The heads may have been imported in the same transaction: what Hibernate still holds back must be there to be
        // read.
        var gathered = new GatheredProposals(proposals -> {
            writes.send();
            letters.queue(proposals);
        });
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }
}
