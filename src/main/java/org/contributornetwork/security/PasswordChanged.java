package org.contributornetwork.security;

import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An account has a new password and its other sessions have ended; its owner may want to be told.
 *
 * @param id    identifies the event
 * @param reset through a link received by e-mail, not by somebody who knew the old password
 */
public record PasswordChanged(
        UUID id,
        AccountId account,
        String email,
        String name,
        @Nullable UUID staffMember,
        Locale language,
        boolean reset)
        implements Recorded {

    @Override
    public HistoryLine historyLine() {
        return HistoryLine.of(
                        reset ? "account.password-reset" : "account.password-changed",
                        new Author(account.value(), name),
                        new Subject(Subject.Type.ACCOUNT, account.value(), name))
                .aboutStaffMember(staffMember);
    }
}
