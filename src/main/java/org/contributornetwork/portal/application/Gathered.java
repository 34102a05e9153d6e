package org.contributornetwork.portal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happens in one transaction, dealt with together when it is about to be committed: an import of two hundred referents is
 * not two hundred statements. A rollback forgets it.
 */
final class Gathered<E> implements TransactionSynchronization {

    private final Object listener;
    private final Consumer<List<E>> whenComplete;
    private final List<E> events = new ArrayList<>();

    private Gathered(Object listener, Consumer<List<E>> whenComplete) {
        this.listener = listener;
        this.whenComplete = whenComplete;
    }

    /** Adds to what that listener has heard in the open transaction; asks once for it to be dealt with. */
    static <E> void add(Object listener, E event, Consumer<List<E>> whenComplete) {
        for (TransactionSynchronization found : TransactionSynchronizationManager.getSynchronizations()) {
            if (found instanceof Gathered<?> gathered && gathered.listener == listener) {
                @SuppressWarnings("unchecked") // one listener gathers one kind
                Gathered<E> own = (Gathered<E>) gathered;
                own.events.add(event);
                return;
            }
        }
        Gathered<E> gathered = new Gathered<>(listener, whenComplete);
        gathered.events.add(event);
        TransactionSynchronizationManager.registerSynchronization(gathered);
    }

    /** Before the lines of the history are written: what follows leaves lines too, and one batch holds them all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        whenComplete.accept(List.copyOf(events));
    }
}
