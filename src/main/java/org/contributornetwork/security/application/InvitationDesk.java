package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.Invitations;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.domain.AccountStatus;
import org.contributornetwork.security.domain.LinkPurpose;
import org.contributornetwork.security.domain.SingleUseLink;
import org.contributornetwork.security.domain.SingleUseLinks;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.history.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the invitation to the first sign-in. */
@Component
@Transactional
public class InvitationDesk implements Invitations {

    /** Within this time after a link was sent, asking for another one is the same click. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(20);

    private final UserAccounts accounts;
    private final SingleUseLinks links;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final SignInSettings settings;
    private final Clock clock;

    InvitationDesk(
            UserAccounts accounts,
            SingleUseLinks links,
            PasswordPolicy policy,
            PasswordHasher hasher,
            SignInSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.policy = policy;
        this.hasher = hasher;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @ForCommunication
    public AccountId invite(NewAccount who, Actor by) {
        requireMayInvite(who, by);
        NewAccounts.check(who, accounts).ifPresent(checked -> open(checked, by.author()));
        return who.id();
    }

    /** Whether an address or a person has an account by now is for the database to say: it has the last word anyway. */
    @Override
    @ForCommunication
    public void inviteAll(Collection<NewAccount> newcomers, Collection<AccountId> again, Actor by, Author on) {
        newcomers.forEach(who -> requireMayInvite(who, by));
        newcomers.forEach(who -> open(NewAccounts.shaped(who), on));
        List<AccountId> waiting = new ArrayList<>(again);
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        waiting.removeAll(links.findInvitedAfter(waiting, now.minus(DOUBLE_CLICK)));
        links.expireInvitations(waiting, now);
        accounts.findByIdIn(waiting).forEach(account -> {
            requireMayInviteAgain(account, by);
            sendLink(account, on, now);
        });
    }

    private static void requireMayInvite(NewAccount who, Actor by) {
        boolean allowed = by.isAdministrator() || (who.role() == Role.MEMBER && who.staffMember() != null);
        if (!allowed) {
            throw RuleViolation.of("account.rule.administrators-only");
        }
    }

    private static void requireMayInviteAgain(UserAccount account, Actor by) {
        if (!by.isAdministrator() && account.role() != Role.MEMBER) {
            throw RuleViolation.of("account.rule.administrators-only");
        }
    }

    private void open(NewAccount checked, Author by) {
        Instant now = clock.instant();
        LinkToken token = LinkToken.next();
        UserAccount account =
                accounts.save(UserAccount.invited(checked, token, now.plus(settings.invitationValidity()), by, now));
        keep(token, account, now);
    }

    /** A new link; the one before is dead. */
    @Override
    @ForCommunication
    public void inviteAgain(AccountId id, Actor by) {
        UserAccount account = accounts.require(id);
        requireMayInviteAgain(account, by);
        inviteAgain(account, by.author());
    }

    void inviteAgain(UserAccount account, Author by) {
        Instant now = clock.instant();
        if (links.existsByAccountAndPurposeAndCreatedAtAfter(
                account.id(), LinkPurpose.INVITATION, now.minus(DOUBLE_CLICK))) {
            return;
        }
        links.expireOthers(account.id(), LinkPurpose.INVITATION, now);
        sendLink(account, by, now);
    }

    private void sendLink(UserAccount account, Author by, Instant now) {
        LinkToken token = LinkToken.next();
        account.inviteAgain(token, now.plus(settings.invitationValidity()), by);
        accounts.save(account);
        keep(token, account, now);
    }

    /** Looks through the door without opening it. */
    @Transactional(readOnly = true)
    public LinkFound find(String token) {
        Optional<SingleUseLink> link = LinkToken.parse(token).flatMap(parsed -> links.findByTokenHash(parsed.hash()));
        return LinkFound.of(link, LinkPurpose.INVITATION, clock.instant(), this::invited);
    }

    /**
     * The person chooses a password, and is in.
     *
     * @return nobody, if the link opens nothing (any more)
     */
    public Optional<SignedIn> accept(String token, String password) {
        Instant now = clock.instant();
        Optional<SingleUseLink> link = LinkToken.parse(token)
                .flatMap(parsed -> links.lockByTokenHash(parsed.hash()))
                .filter(found -> found.opens(LinkPurpose.INVITATION, now));
        Optional<UserAccount> account = link.flatMap(this::invited);
        account.ifPresent(found -> {
            policy.require("password", password, found.name(), found.email());
            found.acceptInvitation(hasher.hash(password));
            link.orElseThrow().use(now);
            accounts.save(found);
        });
        return account.map(found -> new SignedIn(found.id(), found.credentials()));
    }

    private Optional<UserAccount> invited(SingleUseLink link) {
        return Optional.ofNullable(link.account())
                .flatMap(accounts::findById)
                .filter(account -> account.status() == AccountStatus.INVITED);
    }

    private void keep(LinkToken token, UserAccount account, Instant now) {
        links.save(new SingleUseLink(token, LinkPurpose.INVITATION, account.id(), now, settings.invitationValidity()));
    }
}
