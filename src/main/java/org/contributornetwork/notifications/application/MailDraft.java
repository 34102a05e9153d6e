package org.contributornetwork.notifications.application;

import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.notifications.domain.Letter;
import org.contributornetwork.notifications.domain.MailKind;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be queued.
 *
 * @param event        what happened; a recipient hears of it once
 * @param kind         what it is about
 * @param opensAccountUntil when the link in it stops opening an account; such a message is not kept once it is sent
 */
public record MailDraft(
        UUID event,
        MailKind kind,
        Recipient recipient,
        Letter letter,
        @Nullable Instant opensAccountUntil) {

    public static MailDraft of(UUID event, MailKind kind, Recipient recipient, Letter letter) {
        return new MailDraft(event, kind, recipient, letter, null);
    }

    public MailDraft openingAnAccountUntil(Instant expiry) {
        return new MailDraft(event, kind, recipient, letter, expiry);
    }

    boolean isConfidential() {
        return opensAccountUntil != null;
    }
}
