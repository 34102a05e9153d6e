package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.Instant;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.domain.LinkPurpose;
import org.contributornetwork.security.domain.SingleUseLink;
import org.contributornetwork.security.domain.SingleUseLinks;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.history.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is sent to somebody who forgot their password; nothing to who has no account or a disabled one. */
@Component
@Transactional
class PasswordResetLetter {

    private final UserAccounts accounts;
    private final SingleUseLinks links;
    private final InvitationDesk invitations;
    private final SignInSettings settings;
    private final Clock clock;

    PasswordResetLetter(
            UserAccounts accounts,
            SingleUseLinks links,
            InvitationDesk invitations,
            SignInSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.settings = settings;
        this.clock = clock;
    }

    void write(String email) {
        accounts.findByEmail(email).ifPresent(account -> {
            switch (account.status()) {
                case ACTIVE -> sendLink(account);
                // Never had a password to forget: the invitation had expired, or was lost.
                case INVITED ->
                    invitations.inviteAgain(account, new Author(account.id().value(), account.name()));
                case DISABLED -> {}
            }
        });
    }

    private void sendLink(UserAccount account) {
        Instant now = clock.instant();
        LinkToken token = LinkToken.next();
        links.expireOthers(account.id(), LinkPurpose.PASSWORD_RESET, now);
        account.requestPasswordReset(token, now.plus(settings.passwordResetValidity()));
        accounts.save(account);
        links.save(new SingleUseLink(
                token, LinkPurpose.PASSWORD_RESET, account.id(), now, settings.passwordResetValidity()));
    }
}
