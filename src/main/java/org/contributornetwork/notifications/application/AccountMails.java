package org.contributornetwork.notifications.application;

import java.time.Clock;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.security.AccountInvited;
import org.contributornetwork.security.PasswordChanged;
import org.contributornetwork.security.PasswordResetRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the owner of an account is told. */
@Component
class AccountMails {

    private static final String FORGOTTEN_PASSWORD = "/password-reset";

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Clock clock;

    AccountMails(Outbox outbox, LetterWriter letters, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(AccountInvited invited) {
        var recipient = new Recipient(invited.email(), invited.name(), invited.language());
        var draft = letters.to(recipient, MailKind.INVITATION);
        var letter = draft.opening("opening", invited.by().name())
                .closing("until", draft.moment(invited.expiresAt()))
                .closing("unexpected")
                .leadingTo(invited.linkPath());
        outbox.queue(MailDraft.of(invited.id(), MailKind.INVITATION, recipient, letter)
                .openingAnAccountUntil(invited.expiresAt()));
    }

    @EventListener
    void on(PasswordResetRequested asked) {
        var recipient = new Recipient(asked.email(), asked.name(), asked.language());
        var draft = letters.to(recipient, MailKind.PASSWORD_RESET);
        var letter = draft.opening("opening")
                .closing("until", draft.moment(asked.expiresAt()))
                .closing("unexpected")
                .leadingTo(asked.linkPath());
        outbox.queue(MailDraft.of(asked.id(), MailKind.PASSWORD_RESET, recipient, letter)
                .openingAnAccountUntil(asked.expiresAt()));
    }

    @EventListener
    void on(PasswordChanged changed) {
        var recipient = new Recipient(changed.email(), changed.name(), changed.language());
        var draft = letters.to(recipient, MailKind.PASSWORD_CHANGED);
        var letter = draft.opening("opening", draft.moment(clock.instant()))
                .opening("fine")
                .opening("alarm")
                .leadingTo(FORGOTTEN_PASSWORD);
        outbox.queue(MailDraft.of(changed.id(), MailKind.PASSWORD_CHANGED, recipient, letter));
    }
}
