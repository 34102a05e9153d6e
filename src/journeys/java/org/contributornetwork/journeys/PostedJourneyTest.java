package org.contributornetwork.journeys;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Journeys that begin with a letter: it leaves by a real mail server and is read there, as text. */
abstract class PostedJourneyTest extends JourneyTest {

    /** Serves as long as the context that knows its port. */
    private static final GreenMail SMTP = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        SMTP.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    /** What is still on its way would be found by the next test. */
    @AfterEach
    void emptyTheLetterBoxes() throws FolderException {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from outgoing_mail where status = 'QUEUED'")
                                .query(Integer.class)
                                .single()
                        == 0);
        SMTP.purgeEmailFromAllMailboxes();
    }

    /** The letter that brings this person a link of that kind, as soon as it has come; its text, without its ornaments. */
    protected String letterTo(Actor reader, String link) {
        return Awaitility.await()
                .until(() -> find(reader, link), Optional::isPresent)
                .orElseThrow();
    }

    /** Where the letter leads, on this server. */
    protected String linkTo(Actor reader, String link) {
        return Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(link) + "\\S+)")
                .matcher(letterTo(reader, link))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> find(Actor reader, String link) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(letter -> isTo(letter, reader.email()))
                .map(PostedJourneyTest::text)
                .filter(text -> text.contains(link))
                .reduce((earlier, later) -> later);
    }

    private static boolean isTo(MimeMessage letter, String email) {
        try {
            return Stream.of(letter.getAllRecipients())
                    .map(InternetAddress.class::cast)
                    .anyMatch(recipient -> recipient.getAddress().equals(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
