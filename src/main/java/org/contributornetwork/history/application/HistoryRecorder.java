package org.contributornetwork.history.application;

import org.contributornetwork.shared.history.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what happens, in the transaction in which it happens: both are kept, or neither. The lines of a transaction
 * are gathered and written together, so that an import of thousands of changes costs some tens of statements.
 */
@Component
class HistoryRecorder {

    private final HistoryLines lines;

    HistoryRecorder(HistoryLines lines) {
        this.lines = lines;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recorded event) {
        pending().add(event.historyLine());
    }

    private PendingLines pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingLines found) {
                return found;
            }
        }
        var pending = new PendingLines(lines);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
