package org.contributornetwork.notifications.application;

import java.time.Clock;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.security.AccountInvited;
import org.contributornetwork.security.PasswordChanged;
import org.contributornetwork.security.PasswordResetRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    /** Those whom one transaction invites are told together: five hundred of them are some statements, not five hundred. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountInvited invited) {
        gathered().add(invitation(invited));
    }

    private MailDraft invitation(AccountInvited invited) {
        var recipient = new Recipient(invited.email(), invited.name(), invited.language());
        var draft = letters.to(recipient, MailKind.INVITATION);
        var letter = draft.opening("opening", invited.by().name())
                .closing("until", draft.moment(invited.expiresAt()))
                .closing("unexpected")
                .leadingTo(invited.linkPath());
        return MailDraft.of(invited.id(), MailKind.INVITATION, recipient, letter)
                .openingAnAccountUntil(invited.expiresAt());
    }

    private GatheredDrafts gathered() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof GatheredDrafts found) {
                return found;
            }
        }
        var gathered = new GatheredDrafts(outbox);
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    @EventListener
    public void on(PasswordResetRequested asked) {
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
    public void on(PasswordChanged changed) {
        var recipient = new Recipient(changed.email(), changed.name(), changed.language());
        var draft = letters.to(recipient, MailKind.PASSWORD_CHANGED);
        var letter = draft.opening("opening", draft.moment(clock.instant()))
                .opening("fine")
                .opening("alarm")
                .leadingTo(FORGOTTEN_PASSWORD);
        outbox.queue(MailDraft.of(changed.id(), MailKind.PASSWORD_CHANGED, recipient, letter));
    }
}
