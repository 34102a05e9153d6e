package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.contributornetwork.shared.CitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What waits in the outbox is sent to a real SMTP server: once, later if need be, and never lost. */
@ExtendWith(OutputCaptureExtension.class)
class SendingTests extends MailTestBase {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    SendingQueue queue;

    @Autowired
    SenderIdentity sender;

    @Autowired
    CitySettings city;

    MailDelivery delivery;

    @BeforeEach
    void startSending() {
        delivery = delivery();
    }

    @Test
    void leaves_as_text_and_html_in_utf_8_with_the_headers_of_an_automatic_message() throws Exception {
        var invited = invitation();
        happens(invited);

        delivery.sendDue();

        MimeMessage message = received(1).get(0);
        assertThat(message.getSubject()).isEqualTo("Ouvrez votre compte du Réseau des contributeurs");
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(LEA));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal())
                .isEqualTo("Réseau des contributeurs · Valbièvre");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr");
        assertThat(message.getSentDate()).isEqualTo(Date.from(clock.instant()));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var bodies = (MimeMultipart) message.getContent();
        assertThat(bodies.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(bodies.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        for (int i = 0; i < bodies.getCount(); i++) {
            assertThat((String) bodies.getBodyPart(i).getContent())
                    .contains("Bonjour Léa Étienne,")
                    .contains(city.link(invited.linkPath()));
        }
    }

    @Test
    void is_sent_once_however_many_send_at_once() {
        IntStream.range(0, 20)
                .forEach(i -> happens(invitation("Agent " + i, "agent" + i + "@ville.example", Locale.FRENCH)));

        var instances = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> delivery().sendDue()))
                .toList();
        instances.forEach(CompletableFuture::join);

        assertThat(received(20)).hasSize(20);
        assertThat(outbox()).allSatisfy(mail -> {
            assertThat(mail.status()).isEqualTo("SENT");
            assertThat(mail.attempts()).isEqualTo(1);
        });
    }

    @Test
    void waits_when_the_server_is_down_and_leaves_when_it_is_back_under_the_same_message_id() throws Exception {
        happens(passwordChanged());
        String messageId = jdbc.sql("select message_id from outgoing_mail")
                .query(String.class)
                .single();
        SMTP.stop();
        delivery.sendDue();
        assertThat(onlyMail().status()).isEqualTo("QUEUED");
        assertThat(onlyMail().lastError()).contains("Couldn't connect to host");
        assertThat(onlyMail().nextAttempt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

        SMTP.start();
        delivery().sendDue();
        assertThat(SMTP.getReceivedMessages()).as("not before its time").isEmpty();

        clock.advance(Duration.ofMinutes(1));
        delivery().sendDue();
        assertThat(received(1).get(0).getMessageID()).isEqualTo(messageId);
        assertThat(onlyMail().status()).isEqualTo("SENT");
    }

    @Test
    void a_dead_server_is_knocked_at_once_a_round_not_once_a_message() {
        happens(passwordChanged());
        happens(passwordChanged());
        SMTP.stop();

        delivery.sendDue();

        assertThat(outbox()).extracting(QueuedMail::attempts).containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void is_given_up_after_three_days_of_trying() {
        happens(passwordChanged());
        SMTP.stop();

        for (int i = 0; i < 40 && onlyMail().status().equals("QUEUED"); i++) {
            delivery.sendDue();
            clock.advance(Duration.between(clock.instant(), onlyMail().nextAttempt()));
        }

        assertThat(onlyMail().status()).isEqualTo("FAILED");
        assertThat(onlyMail().attempts()).isBetween(15, 18);
    }

    @Test
    void survives_whoever_dies_between_taking_it_and_sending_it() {
        happens(invitation());
        queue.claim();

        delivery.sendDue();
        assertThat(SMTP.getReceivedMessages())
                .as("somebody may still be sending it")
                .isEmpty();

        clock.advance(SendingQueue.LEASE);
        delivery.sendDue();
        assertThat(received(1)).hasSize(1);
    }

    @Test
    void survives_a_process_killed_between_the_commit_and_the_sending() {
        // The application of these tests has no mail server: nobody sends what it commits.
        happens(invitation());
        assertThat(SMTP.getReceivedMessages()).isEmpty();

        delivery().sendDue();

        assertThat(received(1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <lea.etienne@ville.example> unknown", "DATA, 554 5.7.1 refused", "., 552 5.3.4 too big"
    })
    void what_the_server_refuses_for_good_is_not_tried_again(String command, String answer, CapturedOutput log)
            throws Exception {
        happens(passwordChanged());

        try (var smtp = new StubbornSmtp(command, answer)) {
            delivery(smtp.port()).sendDue();
        }

        assertThat(onlyMail().status()).isEqualTo("FAILED");
        assertThat(onlyMail().lastError())
                .as("the server's words, for administrators")
                .isEqualTo(answer);
        assertThat(log)
                .as("no personal data in the log")
                .doesNotContain(LEA, answer)
                .contains("was refused for good");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.7.1 come back later",
        "MAIL, 553 5.1.8 who are you",
        "RCPT, 530 5.7.0 sign in first",
        "., 452 4.3.1 full"
    })
    void what_it_refuses_for_now_or_for_the_settings_is_tried_again(String command, String answer) throws Exception {
        happens(passwordChanged());

        try (var smtp = new StubbornSmtp(command, answer)) {
            delivery(smtp.port()).sendDue();
        }

        assertThat(onlyMail().status()).isEqualTo("QUEUED");
        assertThat(onlyMail().lastError()).isEqualTo(answer);
    }

    @Test
    void one_refused_recipient_does_not_hold_up_the_next() throws Exception {
        happens(passwordChanged());
        happens(passwordChanged());

        try (var smtp = new StubbornSmtp("RCPT", "550 5.1.1 unknown")) {
            delivery(smtp.port()).sendDue();
        }

        assertThat(outbox()).extracting(QueuedMail::status).containsExactly("FAILED", "FAILED");
    }

    @Test
    void an_address_that_is_none_is_refused_without_asking_the_server() {
        happens(invitation("Personne", "no body@ville.example", Locale.FRENCH));

        delivery.sendDue();

        assertThat(onlyMail().status()).isEqualTo("FAILED");
    }

    @Test
    void a_name_cannot_add_a_header() throws Exception {
        happens(invitation("Léa\r\nBcc: everybody@ville.example\r\n\r\nHello", LEA, Locale.FRENCH));

        delivery.sendDue();

        MimeMessage message = received(1).get(0);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Léa Bcc: everybody@ville.example Hello");
    }

    @Test
    void a_message_whose_link_is_dead_is_not_sent_any_more() {
        happens(invitation());
        clock.advance(Duration.ofDays(8));

        delivery.sendDue();

        assertThat(SMTP.getReceivedMessages()).isEmpty();
        assertThat(onlyMail().status()).isEqualTo("EXPIRED");
        assertThat(onlyMail().text()).isEmpty();
    }

    @Test
    void a_link_to_an_account_is_not_kept_once_it_is_sent() {
        happens(invitation());
        happens(passwordChanged());

        delivery.sendDue();

        assertThat(outbox()).extracting(mail -> mail.text().isEmpty()).containsExactly(true, false);
        assertThat(outbox()).extracting(mail -> mail.html().isEmpty()).containsExactly(true, false);
    }

    @Test
    void without_a_server_it_waits_and_is_none_the_worse() {
        happens(passwordChanged());

        new MailDelivery(
                        queue,
                        new MailServer(
                                new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class), sender),
                        clock)
                .sendDue();

        assertThat(onlyMail().status()).isEqualTo("QUEUED");
        assertThat(onlyMail().attempts()).isZero();
    }

    /** As another instance of the application, or the same after a restart, would have it. */
    private MailDelivery delivery() {
        return delivery(SMTP.getSmtp().getPort());
    }

    private MailDelivery delivery(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        return new MailDelivery(queue, new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class), sender), clock);
    }

    private List<MimeMessage> received(int count) {
        assertThat(SMTP.waitForIncomingEmail(10_000, count)).isTrue();
        return Arrays.asList(SMTP.getReceivedMessages());
    }
}
