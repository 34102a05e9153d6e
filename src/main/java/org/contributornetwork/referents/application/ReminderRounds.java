package org.contributornetwork.referents.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks now and then whether somebody is to be reminded of a decision. Every instance may: what one has done is done. */
@Component
class ReminderRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);

    private final DecisionReminders reminders;

    ReminderRounds(DecisionReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(
            initialDelayString = "${contributor-network.reminders.look-every:10m}",
            fixedDelayString = "${contributor-network.reminders.look-every:10m}")
    void look() {
        try {
            reminders.remind();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Reminders could not be looked for: {}", e.getClass().getSimpleName());
        }
    }
}
