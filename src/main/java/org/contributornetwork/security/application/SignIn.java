package org.contributornetwork.security.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the door to who knows an account's e-mail and password. Unknown, invited, disabled and waiting accounts are
 * refused alike: the same statements, one verification of a password, no word about the reason.
 */
@Component
public class SignIn {

    static final String PURPOSE = "sign-in";

    private final JdbcClient jdbc;
    private final SignInGuard guard;
    private final PasswordHasher hasher;
    private final Clock clock;

    SignIn(JdbcClient jdbc, SignInGuard guard, PasswordHasher hasher, Clock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** Not in a transaction: a try must count for everybody before the password is looked at. */
    public Optional<SignedIn> attempt(String typedEmail, String password, String remoteAddress) {
        String email = TypedEmail.of(typedEmail);
        Optional<Credentials> found = find(email);
        // By the e-mail as it is stored: whatever the database takes for the same letters counts as the same account.
        String account =
                SignInGuard.account(PURPOSE, found.map(Credentials::email).orElse(email));
        String address = SignInGuard.address(PURPOSE, remoteAddress);

        boolean mayTry = guard.reserve(account, address);
        boolean right =
                hasher.verify(password, found.map(Credentials::passwordHash).orElse(null));
        if (!mayTry || !right || found.isEmpty() || !found.get().active()) {
            return Optional.empty();
        }
        guard.release(account, address);
        return welcome(found.get(), password);
    }

    private Optional<Credentials> find(String email) {
        return jdbc.sql("""
                        select id, email, password_hash, credentials, status = 'ACTIVE' as active
                        from user_account where lower(email) = lower(:email)
                        """).param("email", email).query(Credentials.class).optional();
    }

    /** Beside the aggregate: coming in is no edit, so it leaves the version alone. */
    private Optional<SignedIn> welcome(Credentials account, String password) {
        String hash = account.passwordHash();
        String kept = hash == null || hasher.isOutdated(hash) ? hasher.hash(password) : hash;
        int welcomed = jdbc.sql("""
                        update user_account set last_sign_in_at = :now, password_hash = :kept
                        where id = :id and credentials = :credentials and status = 'ACTIVE'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kept", kept)
                .param("id", account.id())
                .param("credentials", account.credentials())
                .update();
        return welcomed == 0
                ? Optional.empty()
                : Optional.of(new SignedIn(new AccountId(account.id()), account.credentials()));
    }

    record Credentials(UUID id, String email, @Nullable String passwordHash, int credentials, boolean active) {}
}
