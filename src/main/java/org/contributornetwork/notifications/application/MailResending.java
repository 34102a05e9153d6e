package org.contributornetwork.notifications.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.contributornetwork.notifications.domain.MailStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.shared.history.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator sends a message again, under its own Message-ID, or opens one that holds somebody's personal link. */
@Component
@Transactional
@ForAdministrators
public class MailResending {

    private final JdbcClient jdbc;
    private final MailJournal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailResending(JdbcClient jdbc, MailJournal journal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts the message back in the queue.
     *
     * @param version as the page showed it: the second click of a double click comes with an old one, and does nothing
     * @return whether it leaves again
     */
    public boolean sendAgain(UUID id, int version, Actor actor) {
        MailSheet mail = journal.sheet(id);
        if (!mail.maySendAgain() || !requeue(id, version)) {
            return false;
        }
        var change = new Change("status", mail.row().status().name(), MailStatus.QUEUED.name());
        events.publishEvent(MailEvent.sentAgain(id, mail.row().subject(), change, actor.author()));
        events.publishEvent(new MailQueued());
        return true;
    }

    /** Notes that somebody read a link which is another person's. */
    public void open(UUID id, Actor actor) {
        MailSheet mail = journal.sheet(id);
        if (mail.confidential() && !mail.isErased()) {
            events.publishEvent(
                    MailEvent.opened(id, mail.row().subject(), mail.row().recipientName(), actor.author()));
        }
    }

    private boolean requeue(UUID id, int version) {
        return jdbc.sql("""
                        update outgoing_mail
                        set status = 'QUEUED', version = version + 1, attempts = 0, first_attempt_at = null,
                            next_attempt_at = :now, claimed_until = null, sent_at = null, last_error = null
                        where id = :id and version = :version and status <> 'EXPIRED'
                            and (claimed_until is null or claimed_until <= :now)""")
                        .param("id", id)
                        .param("version", version)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
