package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.contributornetwork.referents.MandateEvent.Proposed;
import org.springframework.transaction.support.TransactionSynchronization;

/** The proposals of one transaction, told when it is about to be committed; a rollback forgets them. */
class GatheredProposals implements TransactionSynchronization {

    private final List<Proposed> proposals = new ArrayList<>();
    private final Consumer<List<Proposed>> whenComplete;

    GatheredProposals(Consumer<List<Proposed>> whenComplete) {
        this.whenComplete = whenComplete;
    }

    void add(Proposed proposed) {
        proposals.add(proposed);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        whenComplete.accept(List.copyOf(proposals));
    }
}
