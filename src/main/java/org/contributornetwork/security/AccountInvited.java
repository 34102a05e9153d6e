package org.contributornetwork.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may open an account by following a link. Neither the history nor the text of this event holds the link.
 *
 * @param id        identifies the event: one message for it, however often it is heard
 * @param linkPath  path with the secret token, to be put after the configured base address
 * @param again     the person had been invited before and that link is dead now
 */
public record AccountInvited(
        UUID id,
        AccountId account,
        String email,
        String name,
        Role role,
        @Nullable UUID staffMember,
        Locale language,
        String linkPath,
        Instant expiresAt,
        Author by,
        boolean again)
        implements Recorded {

    @Override
    public HistoryLine historyLine() {
        HistoryLine line = HistoryLine.of(
                        again ? "account.invited-again" : "account.invited",
                        by,
                        new Subject(Subject.Type.ACCOUNT, account.value(), name))
                .aboutStaffMember(staffMember);
        return again ? line : line.with(List.of(new Change("email", "", email), new Change("role", "", role.name())));
    }

    @Override
    public String toString() {
        return "AccountInvited[" + account + "]";
    }
}
