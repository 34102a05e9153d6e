package org.contributornetwork.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers made in the application: UUID version 7 (RFC 9562), so that rows are stored in the order of their birth. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 36;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new identifier, later in order than every one that this process made before, even within a millisecond. */
    public static UUID next() {
        // 48 bits of milliseconds and a 12-bit counter: in one long, so that one compare-and-set keeps the order.
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * The identifier that a text spells, for identifiers that come in an address.
     *
     * @throws NotFound if it spells none: an address that cannot exist is a page that does not exist
     */
    public static UUID parse(String text) {
        try {
            // Java reads "1-1-1-1-1" too: one record would have many addresses.
            if (text.length() != LENGTH) {
                throw new NotFound();
            }
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
