package org.contributornetwork.notifications.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Empties the outbox, one message after the other; several instances and threads may do so at once. */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final SendingQueue queue;
    private final MailServer server;
    private final Clock clock;
    private volatile boolean stopping;

    MailDelivery(SendingQueue queue, MailServer server, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.clock = clock;
    }

    /** Sends what is due, until nothing is or the server does not answer. */
    void sendDue() {
        if (stopping) {
            return;
        }
        queue.expire();
        if (!server.isConfigured()) {
            return;
        }
        try (var conversation = server.conversation()) {
            boolean reachable = true;
            while (reachable && !stopping) {
                var mail = queue.claim();
                if (mail.isEmpty()) {
                    return;
                }
                reachable = send(mail.get(), conversation);
            }
        }
    }

    /** After the message on its way nothing leaves any more. */
    void stop() {
        stopping = true;
    }

    /** Whether the server is there for another message. Neither addresses nor the server's words go to the log. */
    private boolean send(ClaimedMail mail, MailConversation conversation) {
        SendingOutcome outcome = conversation.send(mail, clock.instant());
        if (outcome instanceof SendingOutcome.Refused refused) {
            queue.failed(mail, refused.answer());
            LOG.warn("Mail {} was refused for good, see /mail/{}", mail.id(), mail.id());
        } else if (outcome instanceof SendingOutcome.Later later) {
            queue.postponed(mail, later.answer());
            LOG.warn("Mail {} could not be sent at attempt {}, see /mail/{}", mail.id(), mail.attempts(), mail.id());
            return later.reachable();
        } else {
            queue.sent(mail);
        }
        return true;
    }
}
