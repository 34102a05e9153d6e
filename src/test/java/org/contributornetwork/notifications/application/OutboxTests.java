package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.PasswordResetRequested;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A message is queued in the transaction that causes it, once for each event and recipient, in the recipient's language. */
class OutboxTests extends MailTestBase {

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void an_invitation_waits_as_soon_as_the_account_exists() {
        happens(invitation());

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(LEA);
            assertThat(mail.status()).isEqualTo("QUEUED");
        });
    }

    @Test
    void and_is_gone_when_the_account_is_not_kept() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(invitation());
            status.setRollbackOnly();
        });

        assertThat(outbox()).isEmpty();
    }

    @Test
    void nothing_is_queued_outside_a_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(passwordChanged()));
    }

    @Test
    void an_event_heard_twice_is_told_once() {
        var invited = invitation();

        happens(invited);
        happens(invited);

        assertThat(outbox()).hasSize(1);
    }

    @Test
    void even_when_it_is_heard_by_many_at_once() {
        var invited = invitation();

        var listeners = Stream.generate(() -> CompletableFuture.runAsync(() -> happens(invited)))
                .limit(8)
                .toList();
        listeners.forEach(CompletableFuture::join);

        assertThat(outbox()).hasSize(1);
    }

    @Test
    void speaks_the_language_of_whoever_reads_it() {
        happens(invitation("Léa Étienne", LEA, Locale.FRENCH));
        happens(invitation("Rosa Quinn", "rosa.quinn@ville.example", Locale.ENGLISH));

        assertThat(outbox())
                .extracting(QueuedMail::subject)
                .containsExactly(
                        "Ouvrez votre compte du Réseau des contributeurs",
                        "Open your account of the Contributors’ network");
        assertThat(outbox().get(0).html()).contains("<html lang=\"fr\"").contains("30\u00a0novembre 2026 à 9\u00a0h");
        assertThat(outbox().get(1).html()).contains("<html lang=\"en\"").contains("30\u00a0November 2026 at 09:00");
    }

    @Test
    void text_and_html_both_lead_to_the_one_thing_to_do() {
        var invited = invitation();
        happens(invited);

        String link = "http://localhost:8080" + invited.linkPath();
        assertThat(onlyMail().text()).contains(link);
        assertThat(onlyMail().html()).contains("href=\"" + link + "\"");
    }

    @Test
    void links_come_from_the_settings_never_from_the_request() {
        var request = new MockHttpServletRequest("POST", "/password-reset");
        request.setServerName("evil.example");
        request.addHeader("Host", "evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        happens(new PasswordResetRequested(
                UUID.randomUUID(),
                AccountId.next(),
                LEA,
                "Léa Étienne",
                Locale.FRENCH,
                "/password-reset/secret",
                clock.instant().plusSeconds(3600)));

        assertThat(onlyMail().text() + onlyMail().html())
                .doesNotContain("evil.example")
                .contains("http://localhost:8080/password-reset/secret");
    }

    @Test
    void what_people_call_themselves_is_text_and_never_markup() {
        happens(invitation("<img src=x onerror=alert(1)> & Léa 👩🏽‍💻", LEA, Locale.FRENCH));

        assertThat(onlyMail().html())
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; Léa 👩🏽‍💻")
                .doesNotContain("<img");
        assertThat(onlyMail().text()).contains("<img src=x onerror=alert(1)> & Léa 👩🏽‍💻");
    }

    @Test
    void nothing_in_it_is_fetched_from_elsewhere() {
        happens(invitation());

        assertThat(onlyMail().html()).doesNotContain("<img", "<link", "<script", "url(", "@import", "src=");
    }
}
