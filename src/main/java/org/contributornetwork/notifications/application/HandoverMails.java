package org.contributornetwork.notifications.application;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.directory.DepartmentEvent;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyEvent;
import org.contributornetwork.directory.DirectorateEvent;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.notifications.application.HandoverAgenda.Charge;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.shared.history.Author;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that waits follows the charge by itself; whoever has to do it from now on is told. What one transaction changes is told
 * together, and what changes on a day to come is told on that day.
 */
@Component
class HandoverMails {

    private final HandoverLetters letters;
    private final HandoverAgenda agenda;
    private final HeldBackWrites writes;
    private final Clock clock;

    HandoverMails(HandoverLetters letters, HandoverAgenda agenda, HeldBackWrites writes, Clock clock) {
        this.letters = letters;
        this.agenda = agenda;
        this.writes = writes;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DepartmentEvent.HeadAppointed appointed) {
        headChanges(appointed.department(), appointed.from(), appointed.author());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DepartmentEvent.HeadLeft left) {
        headChanges(left.department(), left.on(), left.author());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DirectorateEvent.HeadAppointed appointed) {
        directorateHeadChanges(appointed.directorate(), appointed.from(), appointed.author());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DirectorateEvent.HeadLeft left) {
        directorateHeadChanges(left.directorate(), left.on(), left.author());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DeputyEvent.Named named) {
        if (isLater(named.startsOn())) {
            agenda.note(Charge.DEPUTY, named.charge().department().value(), named.startsOn());
        }
        gathered(named.author()).beginning(named);
    }

    /** Who is asked by a letter of its own need not be told again that it waits. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MandateEvent.Proposed proposed) {
        gathered(proposed.author()).toldOtherwise(proposed.mandate().value());
    }

    private void headChanges(DepartmentId department, LocalDate on, Author author) {
        if (isLater(on)) {
            agenda.note(Charge.HEAD, department.value(), on);
        } else {
            gathered(author).department(department.value());
        }
    }

    private void directorateHeadChanges(DirectorateId directorate, LocalDate on, Author author) {
        if (isLater(on)) {
            agenda.note(Charge.DIRECTORATE, directorate.value(), on);
        } else {
            gathered(author).directorate(directorate.value());
        }
    }

    private boolean isLater(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }

    private GatheredHandovers gathered(Author author) {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof GatheredHandovers found) {
                return found;
            }
        }
        // What Hibernate still holds back must be there to be read: the new head, and the end of the former one.
        var gathered = new GatheredHandovers(author, handovers -> {
            writes.send();
            letters.queue(handovers);
        });
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }
}
