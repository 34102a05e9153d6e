package org.contributornetwork.notifications.application;

import java.time.Instant;
import org.contributornetwork.notifications.application.MailJournal.Row;
import org.contributornetwork.notifications.domain.MailStatus;
import org.jspecify.annotations.Nullable;

/**
 * One message with all that is known of it.
 *
 * @param version      to be given back with "send again"
 * @param text         empty once a link to an account has left
 * @param confidential holds, or held, a link that opens an account
 * @param underWay     somebody is sending it right now
 */
public record MailSheet(
        Row row,
        int version,
        String messageId,
        String language,
        String text,
        String html,
        boolean confidential,
        boolean underWay,
        @Nullable Instant expiresAt) {

    /** There is nothing to read any more, and nothing to send again. */
    public boolean isErased() {
        return text.isEmpty();
    }

    /** What was sent, given up, or waits for its next attempt may leave again; what never left has its turn. */
    public boolean maySendAgain() {
        boolean waitsForItsTurn = row.status() == MailStatus.QUEUED && row.attempts() == 0;
        return !isErased() && !underWay && !waitsForItsTurn && row.status() != MailStatus.EXPIRED;
    }
}
