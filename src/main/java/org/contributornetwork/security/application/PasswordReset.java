package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.domain.LinkPurpose;
import org.contributornetwork.security.domain.SingleUseLink;
import org.contributornetwork.security.domain.SingleUseLinks;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password by a link that only the owner of the mailbox can read. */
@Component
@Transactional
public class PasswordReset {

    private final UserAccounts accounts;
    private final SingleUseLinks links;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final AccountSessions sessions;
    private final SignInGuard guard;
    private final SignInSettings settings;
    private final Clock clock;

    PasswordReset(
            UserAccounts accounts,
            SingleUseLinks links,
            PasswordPolicy policy,
            PasswordHasher hasher,
            AccountSessions sessions,
            SignInGuard guard,
            SignInSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.policy = policy;
        this.hasher = hasher;
        this.sessions = sessions;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LinkFound find(String token) {
        Optional<SingleUseLink> link = LinkToken.parse(token).flatMap(parsed -> links.findByTokenHash(parsed.hash()));
        return LinkFound.of(link, LinkPurpose.PASSWORD_RESET, clock.instant(), this::active);
    }

    /**
     * The person chooses another password: every session of the account ends, and this person is in.
     *
     * @return nobody, if the link opens nothing (any more)
     */
    public Optional<SignedIn> complete(String token, String password) {
        Instant now = clock.instant();
        Optional<SingleUseLink> link = LinkToken.parse(token)
                .flatMap(parsed -> links.lockByTokenHash(parsed.hash()))
                .filter(found -> found.opens(LinkPurpose.PASSWORD_RESET, now));
        Optional<UserAccount> account = link.flatMap(this::active);
        account.ifPresent(found -> {
            policy.require("password", password, found.name(), found.email());
            found.resetPassword(hasher.hash(password));
            link.orElseThrow().use(now);
            accounts.save(found);
            sessions.endAll(found.id());
            guard.forget(SignInGuard.account(SignIn.PURPOSE, found.email()));
        });
        return account.map(found -> new SignedIn(found.id(), found.credentials()));
    }

    private Optional<UserAccount> active(SingleUseLink link) {
        return Optional.ofNullable(link.account()).flatMap(accounts::findById).filter(UserAccount::isActive);
    }
}
