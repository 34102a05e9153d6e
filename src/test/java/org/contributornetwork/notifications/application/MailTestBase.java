package org.contributornetwork.notifications.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.AccountInvited;
import org.contributornetwork.security.PasswordChanged;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.history.Author;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Hélène invites Léa, whose message is looked for in the outbox. */
abstract class MailTestBase extends IntegrationTest {

    static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    static final String LEA = "lea.etienne@ville.example";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    AccountInvited invitation() {
        return invitation("Léa Étienne", LEA, Locale.FRENCH);
    }

    AccountInvited invitation(String name, String email, Locale language) {
        return new AccountInvited(
                UUID.randomUUID(),
                AccountId.next(),
                email,
                name,
                Role.MEMBER,
                null,
                language,
                "/invitations/the-secret-of-" + name.length(),
                clock.instant().plus(Duration.ofDays(7)),
                HELENE,
                false);
    }

    /** A message that holds no link to an account. */
    PasswordChanged passwordChanged() {
        return new PasswordChanged(UUID.randomUUID(), AccountId.next(), LEA, "Léa Étienne", null, Locale.FRENCH, false);
    }

    void happens(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    List<QueuedMail> outbox() {
        return jdbc.sql("select * from outgoing_mail order by id")
                .query((row, number) -> new QueuedMail(
                        row.getObject("id", UUID.class),
                        row.getString("recipient_email"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        row.getString("status"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_attempt_at").toInstant(),
                        row.getString("last_error")))
                .list();
    }

    QueuedMail onlyMail() {
        return outbox().get(0);
    }

    record QueuedMail(
            UUID id,
            String email,
            String subject,
            String text,
            String html,
            String status,
            int attempts,
            Instant nextAttempt,
            String lastError) {}
}
