package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.directory.DeputyEvent;
import org.contributornetwork.notifications.application.WhoDecides.Places;
import org.contributornetwork.shared.history.Author;
import org.springframework.transaction.support.TransactionSynchronization;

/** The charges that change hands in one transaction, told when it is about to be committed; a rollback forgets them. */
class GatheredHandovers implements TransactionSynchronization {

    private final Author author;
    private final Consumer<GatheredHandovers> whenComplete;
    private final Set<UUID> departments = new LinkedHashSet<>();
    private final Set<UUID> directorates = new LinkedHashSet<>();
    private final Set<UUID> toldOtherwise = new LinkedHashSet<>();
    private final List<DeputyEvent.Named> beginnings = new ArrayList<>();

    GatheredHandovers(Author author, Consumer<GatheredHandovers> whenComplete) {
        this.author = author;
        this.whenComplete = whenComplete;
    }

    void department(UUID department) {
        departments.add(department);
    }

    void directorate(UUID directorate) {
        directorates.add(directorate);
    }

    void beginning(DeputyEvent.Named named) {
        beginnings.add(named);
    }

    void toldOtherwise(UUID record) {
        toldOtherwise.add(record);
    }

    Author author() {
        return author;
    }

    Places places() {
        return new Places(departments, List.of(), directorates);
    }

    List<DeputyEvent.Named> beginnings() {
        return beginnings;
    }

    Set<UUID> toldOtherwise() {
        return toldOtherwise;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!places().isNowhere() || !beginnings.isEmpty()) {
            whenComplete.accept(this);
        }
    }
}
