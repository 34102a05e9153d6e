package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.domain.LinkPurpose;
import org.contributornetwork.security.domain.SingleUseLink;
import org.contributornetwork.security.domain.SingleUseLinks;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an empty house comes in by an address that only who started it can read. */
@Component
@Transactional
public class SetUp {

    /** Whoever holds it is alone at the door: no two first addresses, no two first administrators. */
    private static final long DOOR = 0x5345545550L;

    private final UserAccounts accounts;
    private final SingleUseLinks links;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;

    SetUp(
            UserAccounts accounts,
            SingleUseLinks links,
            PasswordPolicy policy,
            PasswordHasher hasher,
            JdbcClient jdbc,
            SignInSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.policy = policy;
        this.hasher = hasher;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The path of a fresh set-up page, which kills the one before; none once there is an account. */
    public Optional<String> prepare() {
        standAtTheDoor();
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        links.deleteUnusedSetUp();
        LinkToken token = LinkToken.next();
        links.save(new SingleUseLink(token, LinkPurpose.SET_UP, null, clock.instant(), settings.setUpValidity()));
        return Optional.of("/set-up/" + token.text());
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return LinkToken.parse(token)
                .flatMap(parsed -> links.findByTokenHash(parsed.hash()))
                .filter(link -> link.opens(LinkPurpose.SET_UP, clock.instant()))
                .isPresent();
    }

    /**
     * Opens the first account, which administers.
     *
     * @return nobody, if the address opens nothing (any more)
     */
    public Optional<SignedIn> complete(String token, NewAccount who, String password) {
        standAtTheDoor();
        Instant now = clock.instant();
        Optional<SingleUseLink> link = LinkToken.parse(token)
                .flatMap(parsed -> links.lockByTokenHash(parsed.hash()))
                .filter(found -> found.opens(LinkPurpose.SET_UP, now) && accounts.count() == 0);
        return link.flatMap(found -> NewAccounts.check(
                        new NewAccount(who.id(), who.email(), who.name(), Role.ADMINISTRATOR, null, who.language()),
                        accounts)
                .map(first -> {
                    policy.require("password", password, first.name(), first.email());
                    UserAccount account = accounts.save(UserAccount.first(first, hasher.hash(password), now));
                    found.use(now);
                    return new SignedIn(account.id(), account.credentials());
                }));
    }

    private void standAtTheDoor() {
        jdbc.sql("select pg_advisory_xact_lock(:door)")
                .param("door", DOOR)
                .query((row, n) -> 1)
                .single();
    }
}
