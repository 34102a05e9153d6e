package org.contributornetwork.security.application;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.contributornetwork.security.domain.LinkPurpose;
import org.contributornetwork.security.domain.SingleUseLink;
import org.contributornetwork.security.domain.UserAccount;

/**
 * What stands behind an address that somebody followed.
 *
 * @param name  of the person that the link is for; empty unless it is open
 * @param email of the account; empty unless it is open
 */
public record LinkFound(State state, String name, String email) {

    public enum State {
        OPEN,
        /** Good once, but its time is over. */
        EXPIRED,
        USED,
        /** Altered, of another kind, or for an account that does not wait for it. */
        UNKNOWN
    }

    static LinkFound of(
            Optional<SingleUseLink> found,
            LinkPurpose door,
            Instant now,
            Function<SingleUseLink, Optional<UserAccount>> owner) {
        if (found.isEmpty() || found.get().purpose() != door) {
            return closed(State.UNKNOWN);
        }
        SingleUseLink link = found.get();
        if (link.isUsed()) {
            return closed(State.USED);
        }
        if (!link.opens(door, now)) {
            return closed(State.EXPIRED);
        }
        return owner.apply(link)
                .map(account -> new LinkFound(State.OPEN, account.name(), account.email()))
                .orElse(closed(State.UNKNOWN));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    private static LinkFound closed(State state) {
        return new LinkFound(state, "", "");
    }
}
