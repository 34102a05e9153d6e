package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server in the settings, a message leaves by itself as soon as what caused it is committed. */
class SendingAfterCommitTests extends MailTestBase {

    static final GreenMail SMTP = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl server;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SMTP.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        settings.add("contributor-network.mail.from", () -> "reseau@ville.example");
    }

    @AfterEach
    void forget() throws FolderException {
        SMTP.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    void leaves_after_the_commit_and_not_before() throws Exception {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(passwordChanged());
            assertThat(SMTP.waitForIncomingEmail(200, 1)).isFalse();
        });

        assertThat(SMTP.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(SMTP.getReceivedMessages()[0].getFrom()[0].toString()).endsWith("<reseau@ville.example>");
        assertThat(SMTP.getReceivedMessages()[0].getMessageID()).endsWith("@ville.example>");
    }

    @Test
    void what_is_rolled_back_never_leaves() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(passwordChanged());
            status.setRollbackOnly();
        });

        assertThat(SMTP.waitForIncomingEmail(300, 1)).isFalse();
    }

    @Test
    void a_mail_server_that_does_not_answer_is_not_waited_for_without_end() {
        Properties properties = server.getJavaMailProperties();

        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                assertThat(Integer.parseInt(properties.getProperty("mail." + protocol + "." + timeout)))
                        .isPositive()
                        .isLessThanOrEqualTo(10_000);
            }
        }
    }
}
