package org.contributornetwork.notifications.application;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.contributornetwork.notifications.domain.HeaderText;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, for as many messages as wait. */
class MailConversation implements AutoCloseable {

    private static final int LONGEST_ANSWER = 500;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSenderImpl server;
    private final InternetAddress from;
    private @Nullable Transport transport;

    MailConversation(JavaMailSenderImpl server, InternetAddress from) {
        this.server = server;
        this.from = from;
    }

    SendingOutcome send(ClaimedMail mail, Instant now) {
        try {
            Address[] recipients = {recipient(mail.recipient())};
            MimeMessage message = message(mail, recipients, now);
            connected().sendMessage(message, recipients);
            return new SendingOutcome.Accepted();
        } catch (AddressException e) {
            return new SendingOutcome.Refused(answer(e));
        } catch (SendFailedException e) {
            String answer = answer(e.getNextException() == null ? e : e.getNextException());
            return isFinal(e)
                    ? new SendingOutcome.Refused(answer)
                    : new SendingOutcome.Later(answer, transport != null && transport.isConnected());
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            // Whatever is wrong with one message must not keep the others from leaving.
            return new SendingOutcome.Later(answer(e), false);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Every message has its outcome already; a goodbye that is not heard changes nothing.
                transport = null;
            }
        }
    }

    private Transport connected() throws MessagingException {
        if (transport == null) {
            Transport opened = server.getSession().getTransport(protocol());
            opened.connect(server.getHost(), server.getPort(), blankToNull(server.getUsername()), server.getPassword());
            transport = opened;
        }
        return transport;
    }

    private String protocol() {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    private MimeMessage message(ClaimedMail mail, Address[] recipients, Instant now) throws MessagingException {
        var message = new NamedMessage(server.getSession(), mail.messageId());
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, recipients);
        message.setSubject(HeaderText.oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        // Exchange answers "out of office" to what says Auto-Submitted; this it heeds.
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language().getLanguage());
        var bodies = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        message.setContent(bodies);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String body, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(body, UTF_8, subtype);
        return part;
    }

    private static InternetAddress recipient(Recipient recipient)
            throws AddressException, UnsupportedEncodingException {
        var address = new InternetAddress(recipient.email(), true);
        address.setPersonal(HeaderText.oneLine(recipient.name()), UTF_8);
        return address;
    }

    /** 5xx to the recipient or to the message; a refused sign-in or sender is a matter of settings, which get mended. */
    private static boolean isFinal(Exception failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException refused && isPermanent(refused.getReturnCode())) {
                return true;
            }
            if (e instanceof SMTPSendFailedException refused
                    && !refused.getCommand().startsWith("MAIL")
                    && isPermanent(refused.getReturnCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600 && code != AUTHENTICATION_REQUIRED;
    }

    private static String answer(Exception failure) {
        String words = failure.getMessage();
        String line = HeaderText.oneLine(words == null ? failure.getClass().getSimpleName() : words);
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Keeps its name: Jakarta Mail would give it a new one at each attempt. */
    private static final class NamedMessage extends MimeMessage {

        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
