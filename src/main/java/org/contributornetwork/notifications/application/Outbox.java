package org.contributornetwork.notifications.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.contributornetwork.notifications.domain.HeaderText;
import org.contributornetwork.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages wait. A message is queued in the transaction that causes it: both are kept, or neither. */
@Component
public class Outbox {

    private static final String INSERT = """
            insert into outgoing_mail (id, message_id, event_id, kind, recipient_email, recipient_name, language, subject,
                text_body, html_body, confidential, status, queued_at, expires_at, next_attempt_at)
            values (:id, :messageId, :event, :kind, :email, :name, :language, :subject,
                :text, :html, :confidential, 'QUEUED', :now, :expires, :now)
            on conflict (event_id, lower(recipient_email)) do nothing
            """;

    private final JdbcClient jdbc;
    private final MailTemplates templates;
    private final SenderIdentity sender;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            JdbcClient jdbc,
            MailTemplates templates,
            SenderIdentity sender,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.sender = sender;
        this.clock = clock;
        this.events = events;
    }

    /** Queues the message, unless this recipient already has one about this event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(MailDraft draft) {
        var id = Ids.next();
        var recipient = draft.recipient();
        var rendered = templates.render(draft.letter(), recipient.language());
        Instant expires = draft.opensAccountUntil();
        int queued = jdbc.sql(INSERT)
                .params(Map.of(
                        "id", id,
                        "messageId", sender.messageId(id),
                        "event", draft.event(),
                        "kind", draft.kind().code(),
                        "email", recipient.email(),
                        "name", HeaderText.oneLine(recipient.name()),
                        "language", recipient.language().getLanguage(),
                        "subject", HeaderText.oneLine(draft.letter().subject())))
                .param("text", rendered.text())
                .param("html", rendered.html())
                .param("confidential", draft.isConfidential())
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (queued > 0) {
            events.publishEvent(new MailQueued(id));
        }
    }
}
