package org.contributornetwork.security.application;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes those wait who have failed too often, per account and per network address, on every instance at once.
 *
 * <p>Each try is counted as a failure <em>before</em> the password is looked at, in one atomic statement, so that a
 * hundred guesses at the same time do not slip through; success takes the count back. A try during a wait is not counted:
 * waits do not grow by impatience. An address that waits cannot make an account wait.
 */
@Component
public class SignInGuard {

    private static final String TRY = """
            insert into sign_in_guard (subject, failures, last_attempt_at, waits_until)
            %s
            on conflict (subject) do update set
                failures = case when sign_in_guard.last_attempt_at < :forgotten then 1 else sign_in_guard.failures + 1 end,
                last_attempt_at = :now,
                waits_until = case
                    when (case when sign_in_guard.last_attempt_at < :forgotten then 1 else sign_in_guard.failures + 1 end) < :%s
                    then null
                    else cast(:now as timestamptz) + make_interval(secs => least(:longest,
                        :first * power(2, least(sign_in_guard.failures + 1 - :%<s, 30))))
                    end
            where sign_in_guard.waits_until is null or sign_in_guard.waits_until <= :now
            returning 1
            """;

    private static final String RESERVE = "with by_address as ("
            + TRY.formatted("values (:address, 1, :now, null)", "perAddress")
            + "), by_account as ("
            + TRY.formatted(
                    "select :account, 1, :now, null::timestamptz where exists (select 1 from by_address)", "perAccount")
            + ") select exists (select 1 from by_account)";

    /** Rows are locked in the same order as above, the address first, or two people at once could block each other. */
    private static final String RELEASE = """
            with by_address as (
                update sign_in_guard set failures = greatest(failures - 1, 0), waits_until = null
                where subject = :address returning 1)
            delete from sign_in_guard where subject = :account and (select count(*) from by_address) >= 0
            """;

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts a try for the account and the address.
     *
     * @return whether it may be made now
     */
    public boolean reserve(String account, String address) {
        Instant now = clock.instant();
        return jdbc.sql(RESERVE)
                .param("account", account)
                .param("address", address)
                .param("now", at(now))
                .param("forgotten", at(now.minus(settings.failuresForgottenAfter())))
                .param("perAccount", settings.failuresPerAccount())
                .param("perAddress", settings.failuresPerAddress())
                .param("first", settings.firstWait().toSeconds())
                .param("longest", settings.longestWait().toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** The try succeeded: the account starts anew, the address gets its try back but keeps its failures on others. */
    public void release(String account, String address) {
        jdbc.sql(RELEASE).param("account", account).param("address", address).update();
    }

    /** Somebody proved otherwise that the account is theirs. */
    public void forget(String account) {
        jdbc.sql("delete from sign_in_guard where subject = :account")
                .param("account", account)
                .update();
    }

    /** Drops what would not count any more. */
    public int purge() {
        Instant old = clock.instant().minus(settings.failuresForgottenAfter()).minus(settings.longestWait());
        return jdbc.sql("delete from sign_in_guard where last_attempt_at < :old")
                .param("old", at(old))
                .update();
    }

    /** What stands for an account, known or not, in the table: nobody can read an address out of it. */
    public static String account(String purpose, String email) {
        return purpose + ":" + sha256(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** What stands for a network address. A household has 2⁶⁴ addresses of IPv6: they count as one. */
    public static String address(String purpose, String remote) {
        try {
            InetAddress address = InetAddress.getByName(remote.isEmpty() ? "::" : remote);
            byte[] bytes = address.getAddress();
            byte[] network = address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes;
            return purpose + "-from:" + sha256(network);
        } catch (UnknownHostException e) {
            return purpose + "-from:" + sha256(remote.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
