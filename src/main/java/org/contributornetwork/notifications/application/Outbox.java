package org.contributornetwork.notifications.application;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.notifications.domain.HeaderText;
import org.contributornetwork.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages wait. A message is queued in the transaction that causes it: both are kept, or neither. */
@Component
public class Outbox {

    private static final String INSERT = """
            insert into outgoing_mail (id, message_id, event_id, kind, recipient_email, recipient_name, language, subject,
                text_body, html_body, confidential, status, queued_at, expires_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)
            on conflict (event_id, lower(recipient_email)) do nothing
            """;

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final MailTemplates templates;
    private final SenderIdentity sender;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            JdbcTemplate jdbc,
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
        queueAll(List.of(draft));
    }

    /** As {@link #queue}, for many: some hundred of them a statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queueAll(List<MailDraft> drafts) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Waiting> waiting =
                drafts.stream().map(draft -> new Waiting(Ids.next(), draft)).toList();
        jdbc.batchUpdate(INSERT, waiting, AT_ONCE, (statement, mail) -> fill(statement, mail, now));
        waiting.forEach(mail -> events.publishEvent(new MailQueued(mail.id())));
    }

    private void fill(PreparedStatement statement, Waiting mail, Timestamp now) throws SQLException {
        MailDraft draft = mail.draft();
        Recipient recipient = draft.recipient();
        RenderedMail rendered = templates.render(draft.letter(), recipient.language());
        Instant expires = draft.opensAccountUntil();
        statement.setObject(1, mail.id());
        statement.setString(2, sender.messageId(mail.id()));
        statement.setObject(3, draft.event());
        statement.setString(4, draft.kind().code());
        statement.setString(5, recipient.email());
        statement.setString(6, HeaderText.oneLine(recipient.name()));
        statement.setString(7, recipient.language().getLanguage());
        statement.setString(8, HeaderText.oneLine(draft.letter().subject()));
        statement.setString(9, rendered.text());
        statement.setString(10, rendered.html());
        statement.setBoolean(11, draft.isConfidential());
        statement.setTimestamp(12, now);
        statement.setTimestamp(13, expires == null ? null : Timestamp.from(expires));
        statement.setTimestamp(14, now);
    }

    private record Waiting(UUID id, MailDraft draft) {}
}
