package org.contributornetwork.notifications.application;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.contributornetwork.notifications.domain.HeaderText;
import org.contributornetwork.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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

    private final NamedParameterJdbcTemplate jdbc;
    private final MailTemplates templates;
    private final SenderIdentity sender;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            NamedParameterJdbcTemplate jdbc,
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
        queue(List.of(draft));
    }

    /** Queues messages in one conversation with the database; of each event a recipient hears once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<MailDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var rows = drafts.stream().map(this::row).toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(INSERT, rows);
        // One nudge is enough: whoever sends looks for all that waits.
        events.publishEvent(new MailQueued());
    }

    private SqlParameterSource row(MailDraft draft) {
        var id = Ids.next();
        var recipient = draft.recipient();
        var rendered = templates.render(draft.letter(), recipient.language());
        Instant expires = draft.opensAccountUntil();
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("messageId", sender.messageId(id))
                .addValue("event", draft.event())
                .addValue("kind", draft.kind().code())
                .addValue("email", recipient.email())
                .addValue("name", HeaderText.oneLine(recipient.name()))
                .addValue("language", recipient.language().getLanguage())
                .addValue("subject", HeaderText.oneLine(draft.letter().subject()))
                .addValue("text", rendered.text())
                .addValue("html", rendered.html())
                .addValue("confidential", draft.isConfidential())
                .addValue("expires", expires == null ? null : Timestamp.from(expires), Types.TIMESTAMP)
                .addValue("now", Timestamp.from(clock.instant()));
    }
}
