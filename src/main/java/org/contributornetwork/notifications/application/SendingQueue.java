package org.contributornetwork.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.notifications.domain.BackOff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as those who empty it see it. Each step is a transaction of its own, and none is open while the mail server
 * is spoken to: a claim is a lease, so that whoever dies between the claim and its outcome leaves the message to the next.
 */
@Component
class SendingQueue {

    /** Longer than the slowest conversation with a mail server that its time-outs allow. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final String CLAIM = """
            update outgoing_mail
            set claimed_until = :leaseEnd, attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, :now)
            where id = (
                select id from outgoing_mail
                where status = 'QUEUED' and next_attempt_at <= :now and (claimed_until is null or claimed_until <= :now)
                    and (expires_at is null or expires_at > :now)
                order by next_attempt_at, id
                limit 1
                for update skip locked)
            returning id, message_id, recipient_email, recipient_name, language, subject, text_body, html_body, attempts,
                first_attempt_at
            """;

    /** What holds a link to an account is not kept once the link is used up or on its way. */
    private static final String BODIES = "text_body = case when confidential then '' else text_body end,"
            + " html_body = case when confidential then '' else html_body end";

    private final JdbcClient jdbc;
    private final Clock clock;

    SendingQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks the messages whose link no longer works: sending them would help nobody. */
    @Transactional
    public void expire() {
        jdbc.sql("update outgoing_mail set status = 'EXPIRED', claimed_until = null, " + BODIES
                        + " where status in ('QUEUED', 'FAILED') and expires_at <= :now"
                        + " and (claimed_until is null or claimed_until <= :now)")
                .param("now", now())
                .update();
    }

    /** The message that waits longest, if there is one, ours alone until {@link #LEASE} is over. */
    @Transactional
    public Optional<ClaimedMail> claim() {
        return jdbc.sql(CLAIM)
                .param("now", now())
                .param("leaseEnd", Timestamp.from(clock.instant().plus(LEASE)))
                .query(SendingQueue::claimed)
                .optional();
    }

    @Transactional
    public void sent(ClaimedMail mail) {
        jdbc.sql("update outgoing_mail set status = 'SENT', sent_at = :now, claimed_until = null, last_error = null, "
                        + BODIES + " where id = :id")
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** Tries again later, or gives up when that has been promised for long enough. */
    @Transactional
    public void postponed(ClaimedMail mail, String answer) {
        Optional<Instant> next = BackOff.next(mail.attempts(), mail.firstAttempt(), clock.instant());
        if (next.isEmpty()) {
            failed(mail, answer);
            return;
        }
        jdbc.sql("update outgoing_mail set next_attempt_at = :next, claimed_until = null, last_error = :answer"
                        + " where id = :id and status = 'QUEUED'")
                .param("next", Timestamp.from(next.get()))
                .param("answer", answer)
                .param("id", mail.id())
                .update();
    }

    @Transactional
    public void failed(ClaimedMail mail, String answer) {
        jdbc.sql("update outgoing_mail set status = 'FAILED', claimed_until = null, last_error = :answer"
                        + " where id = :id and status = 'QUEUED'")
                .param("answer", answer)
                .param("id", mail.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ClaimedMail claimed(ResultSet row, int number) throws SQLException {
        var recipient = new Recipient(
                row.getString("recipient_email"),
                row.getString("recipient_name"),
                Locale.forLanguageTag(row.getString("language")));
        return new ClaimedMail(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                recipient,
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getInt("attempts"),
                row.getTimestamp("first_attempt_at").toInstant());
    }
}
