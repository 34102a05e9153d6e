package org.contributornetwork.security.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.contributornetwork.security.SecurityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who fails too often waits: per account, per address, on every instance. */
class SignInGuardTests extends SecurityTest {

    private static final String HOME = SignInGuard.address("sign-in", "192.0.2.1");

    @Autowired
    SignInGuard guard;

    @Autowired
    SignInSettings settings;

    @Test
    void five_failures_are_free_then_an_account_waits_half_a_minute_and_twice_as_long_each_time() {
        for (int i = 0; i < 5; i++) {
            assertThat(reserve("helene", i)).as("try " + (i + 1)).isTrue();
        }

        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(reserve("helene", 9)).isFalse();
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(reserve("helene", 9)).as("before " + seconds).isFalse();
            clock.advance(Duration.ofSeconds(1));
            assertThat(reserve("helene", seconds)).as("after " + seconds).isTrue();
        }
    }

    @Test
    void an_address_waits_whichever_accounts_it_tries() {
        for (int i = 0; i < 5; i++) {
            assertThat(guard.reserve("account" + i, HOME)).isTrue();
        }

        assertThat(guard.reserve("another", HOME)).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(guard.reserve("another", HOME)).isTrue();
    }

    @Test
    void an_address_that_waits_cannot_make_an_account_wait() {
        IntStream.range(0, 20).forEach(i -> guard.reserve("helene", HOME));

        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(16));
            guard.reserve("nobody", HOME);
        }

        assertThat(failures("helene")).isEqualTo(5);
    }

    @Test
    void impatience_does_not_make_the_wait_longer() {
        IntStream.range(0, 50).forEach(i -> reserve("helene", i));

        clock.advance(Duration.ofSeconds(30));

        assertThat(reserve("helene", 99)).isTrue();
    }

    @Test
    void success_frees_the_account_and_gives_the_address_its_try_back() {
        guard.reserve("nobody", HOME);
        IntStream.range(0, 3).forEach(i -> guard.reserve("helene", HOME));

        guard.reserve("helene", HOME);
        guard.release("helene", HOME);

        assertThat(failures("helene")).isNull();
        assertThat(failures(HOME)).isEqualTo(4);
    }

    @Test
    void old_failures_are_forgotten_and_thrown_away() {
        IntStream.range(0, 5).forEach(i -> reserve("helene", i));
        clock.advance(Duration.ofMinutes(61));

        assertThat(reserve("helene", 7)).isTrue();
        assertThat(failures("helene")).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        guard.purge();
        assertThat(count("sign_in_guard")).isZero();
    }

    @Test
    void many_guesses_at_once_do_not_slip_through() throws Exception {
        int passed = (int) Simultaneous.all(60, i -> () -> reserve("helene", i)).stream()
                .filter(Boolean::booleanValue)
                .count();

        assertThat(passed).isEqualTo(5);
        assertThat(failures("helene")).isEqualTo(5);
    }

    @Test
    void many_guesses_from_one_address_at_once_do_not_slip_through() throws Exception {
        long passed = Simultaneous.all(60, i -> () -> guard.reserve("account" + i, HOME)).stream()
                .filter(Boolean::booleanValue)
                .count();

        assertThat(passed).isEqualTo(5);
    }

    @Test
    void the_right_password_among_forty_simultaneous_guesses_after_the_fifth_does_not_open() throws Exception {
        opened(HELENE);
        IntStream.range(0, 5).forEach(i -> browser().at("198.51.100." + i).signIn(HELENE.email(), "not this one"));

        var statuses = Simultaneous.all(
                40,
                i -> () -> browser()
                        .at("203.0.113." + i)
                        .signIn(HELENE.email(), i == 20 ? PASSWORD : "not this one")
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsOnly(422);
        assertThat(count("spring_session")).isZero();
    }

    @Test
    void people_who_sign_in_and_out_at_once_do_not_block_each_other() throws Exception {
        var passed = Simultaneous.all(40, i -> () -> {
            String account = "account" + i % 4;
            boolean may = guard.reserve(account, HOME);
            guard.release(account, HOME);
            return may;
        });

        assertThat(passed).hasSize(40);
        assertThat(failures("account0")).isNull();
    }

    @Test
    void waiting_holds_even_with_the_right_password_and_ends_by_itself() {
        opened(HELENE);
        IntStream.range(0, 5).forEach(i -> browser().at("198.51.100." + i).signIn(HELENE.email(), "not this one"));

        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(422);
        clock.advance(Duration.ofSeconds(31));
        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(302);
        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void an_account_cannot_be_multiplied_by_writing_its_address_otherwise() {
        opened(HELENE);
        String[] spellings = {
            "helene.aubry@valbievre.example",
            "HELENE.AUBRY@VALBIEVRE.EXAMPLE",
            " Helene.Aubry@Valbievre.Example",
            "helene.AUBRY@valbievre.example ",
            "heLene.aubry@valbievre.exampLe"
        };
        for (int i = 0; i < spellings.length; i++) {
            browser().at("198.51.100." + i).signIn(spellings[i], "not this one");
        }

        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(422);
    }

    @Test
    void a_household_of_ipv6_counts_as_one_address() {
        assertThat(SignInGuard.address("sign-in", "2001:db8:1:2:3:4:5:6"))
                .isEqualTo(SignInGuard.address("sign-in", "2001:db8:1:2:ffff::1"))
                .isNotEqualTo(SignInGuard.address("sign-in", "2001:db8:1:3::1"));
        assertThat(SignInGuard.address("sign-in", "192.0.2.1"))
                .isNotEqualTo(SignInGuard.address("sign-in", "192.0.2.2"));
    }

    @Test
    void neither_addresses_nor_accounts_can_be_read_in_the_table() {
        browser().signIn("helene.aubry@valbievre.example", "not this one");

        assertThat(jdbc.sql("select subject from sign_in_guard")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).doesNotContain("helene", "valbievre", "192.0"));
    }

    @Test
    void exactly_one_password_is_verified_whoever_asks() {
        opened(HELENE);
        opened(LEA);
        disable(LEA);
        var counting = new CountingHasher(settings);
        var door = new SignIn(jdbc, guard, counting, clock);

        for (String email : new String[] {HELENE.email(), LEA.email(), "nobody@valbievre.example", "\0"}) {
            counting.verified.set(0);
            assertThat(door.attempt(email, "not this one", "203.0.113.5")).isEmpty();
            assertThat(counting.verified).as(email).hasValue(1);
        }
        counting.verified.set(0);
        assertThat(door.attempt(HELENE.email(), PASSWORD, "203.0.113.5")).isPresent();
        assertThat(counting.verified).hasValue(1);

        IntStream.range(0, 6).forEach(i -> door.attempt(HELENE.email(), "not this one", "203.0.113." + (i + 10)));
        counting.verified.set(0);
        assertThat(door.attempt(HELENE.email(), PASSWORD, "203.0.113.30")).isEmpty();
        assertThat(counting.verified).hasValue(1);
    }

    private boolean reserve(String account, int from) {
        return guard.reserve(account, "address" + from);
    }

    private @Nullable Integer failures(String subject) {
        return jdbc.sql("select failures from sign_in_guard where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private static final class CountingHasher extends PasswordHasher {

        private final AtomicInteger verified = new AtomicInteger();

        private CountingHasher(SignInSettings settings) {
            super(settings);
        }

        @Override
        public boolean verify(String password, @Nullable String hash) {
            verified.incrementAndGet();
            return super.verify(password, hash);
        }
    }
}
