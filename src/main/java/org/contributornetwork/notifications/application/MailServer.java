package org.contributornetwork.notifications.application;

import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The city's mail server, where {@code spring.mail.host} names one. */
@Component
class MailServer {

    private static final String TIMEOUT_MILLIS = "10000";

    private final ObjectProvider<JavaMailSenderImpl> configured;
    private final SenderIdentity sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> configured, SenderIdentity sender) {
        this.configured = configured;
        this.sender = sender;
        configured.ifAvailable(MailServer::neverWaitForEver);
    }

    /** Without a server messages wait, and administrators read them. */
    boolean isConfigured() {
        var server = configured.getIfAvailable();
        return server != null && StringUtils.hasText(server.getHost());
    }

    /** A conversation, opened at its first message. */
    MailConversation conversation() {
        return new MailConversation(configured.getObject(), sender.from());
    }

    /** All three of Jakarta Mail's time-outs are infinite unless told. */
    private static void neverWaitForEver(JavaMailSenderImpl server) {
        Properties properties = server.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
            }
        }
    }
}
