package org.contributornetwork.security.application;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters that OWASP asks for. The parameters are written in each hash and the algorithm before it,
 * so that both may rise: an older hash still opens and is replaced at the next sign-in.
 */
@Component
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    /** Nobody's password is longer; a request may be, and costs no more than this. */
    private static final int LONGEST = 1_024;

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final String nobodysHash;

    public PasswordHasher(SignInSettings settings) {
        this.encoder = new DelegatingPasswordEncoder(
                "argon2id",
                Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));
        this.places = new Semaphore(settings.parallelVerifications(), true);
        this.nobodysHash = hash("nobody has this password");
    }

    public String hash(String password) {
        return inTurn(() -> encode(prepare(password)));
    }

    /**
     * Whether the password is the account's. Where there is no account, or it has no password, as much work is done for
     * nothing, so that the time tells nothing.
     */
    public boolean verify(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(prepare(password), hash == null ? nobodysHash : hash));
        return same && hash != null && password.length() <= LONGEST;
    }

    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("no hash");
        }
        return encoded;
    }

    /**
     * One keyboard sends é as one sign, another as two: both are the same password. Half a sign, which only a program can
     * send, becomes a question mark: the algorithm takes whole ones.
     */
    private static String prepare(String password) {
        String cut = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        byte[] whole = Normalizer.normalize(cut, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return new String(whole, StandardCharsets.UTF_8);
    }

    /** A crowd at the door waits its turn instead of filling the memory. */
    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
