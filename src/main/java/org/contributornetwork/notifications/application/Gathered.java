package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to tell of one sort, told together when it is about to be committed; a rollback forgets it. */
final class Gathered<E> implements TransactionSynchronization {

    private final Consumer<List<E>> teller;
    private final List<E> events = new ArrayList<>();

    private Gathered(Consumer<List<E>> teller) {
        this.teller = teller;
    }

    /** @param teller always the same object for one sort of events: it is told once, of all of them */
    static <E> void add(E event, Consumer<List<E>> teller) {
        find(teller).events.add(event);
    }

    private static <E> Gathered<E> find(Consumer<List<E>> teller) {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Gathered<?> found && found.isToldBy(teller)) {
                @SuppressWarnings("unchecked")
                var same = (Gathered<E>) found;
                return same;
            }
        }
        var gathered = new Gathered<>(teller);
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private boolean isToldBy(Object somebody) {
        return teller == somebody;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        teller.accept(List.copyOf(events));
    }
}
