package org.contributornetwork.results.application;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well a service is carried on the portal; from the best to the one that needs most. */
public enum Situation {
    /** Two people or more publish, or are about to. */
    ACTIVE,
    /** One person only. */
    FRAGILE,
    /** There are accounts, and all of them sleep. */
    DORMANT,
    /** No referent yet, but somebody is proposed. */
    PROPOSED,
    /** No referent, and nobody proposed. */
    NONE;

    /** As the address names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Situation> of(@Nullable String code) {
        for (Situation situation : values()) {
            if (situation.code().equals(code)) {
                return Optional.of(situation);
            }
        }
        return Optional.empty();
    }

    static Situation of(int referents, int proposals, int awake, int asleep, int coming) {
        if (referents == 0) {
            return proposals == 0 ? NONE : PROPOSED;
        }
        if (awake == 0 && asleep > 0) {
            return DORMANT;
        }
        // Until the first accounts work, a service is carried by those who will have one.
        int hands = awake == 0 ? coming : awake;
        return hands > 1 ? ACTIVE : FRAGILE;
    }
}
