package org.contributornetwork.notifications.application;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends new messages as soon as what caused them is committed, and looks now and then for those to try again. */
@Component
class MailPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MailPoller.class);
    private static final int LAST_MESSAGE_SECONDS = 20;

    private final MailDelivery delivery;

    /** One thread, and room for one more round: a hundred nudges during a round make one more, not a hundred. */
    private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            round -> new Thread(round, "mail"),
            new ThreadPoolExecutor.DiscardPolicy());

    MailPoller(MailDelivery delivery) {
        this.delivery = delivery;
    }

    @TransactionalEventListener
    void on(MailQueued queued) {
        poll();
    }

    @Scheduled(
            initialDelayString = "${contributor-network.mail.poll-every:15s}",
            fixedDelayString = "${contributor-network.mail.poll-every:15s}")
    void poll() {
        rounds.execute(this::round);
    }

    private void round() {
        try {
            delivery.sendDue();
        } catch (DataAccessException | TransactionException e) {
            // The messages are where they were; the next round finds them.
            LOG.warn("The outbox could not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** Lets the message on its way arrive; the others wait for the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        delivery.stop();
        rounds.shutdown();
        rounds.awaitTermination(LAST_MESSAGE_SECONDS, TimeUnit.SECONDS);
    }
}
