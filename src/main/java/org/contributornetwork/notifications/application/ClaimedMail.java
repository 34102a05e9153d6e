package org.contributornetwork.notifications.application;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A message that is ours to send for a while.
 *
 * @param attempts     how often it was tried, this time included
 * @param firstAttempt when the first of these tries began
 */
record ClaimedMail(
        UUID id,
        String messageId,
        Recipient recipient,
        String subject,
        String text,
        String html,
        int attempts,
        Instant firstAttempt) {

    Locale language() {
        return recipient.language();
    }
}
