package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.contributornetwork.shared.history.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the portal says is compared with what the network knows, and taken over: users first, then what they published. It does
 * not ask where it comes from, a file or a connection; whoever brings it says in whose name, within a transaction of theirs.
 */
@Component
public class PortalObservation {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UsersWriting usersWriting;
    private final ContentsWriting contentsWriting;

    PortalObservation(JdbcClient jdbc, Clock clock, UsersWriting usersWriting, ContentsWriting contentsWriting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.usersWriting = usersWriting;
        this.contentsWriting = contentsWriting;
    }

    /** All users of the portal: who is not among them is not there. Reads only. */
    UsersComparison compareUsers(List<PortalUser> users) {
        LocalDate today = LocalDate.now(clock);
        Collection<String> emails =
                users.stream().map(user -> PortalSnapshot.folded(user.email())).collect(Collectors.toSet());
        return new UsersComparison(PortalSnapshot.read(jdbc, emails, today), users, today, clock.getZone());
    }

    /** @param done told how many users are written down */
    void takeOverUsers(UsersComparison comparison, Author author, IntConsumer done) {
        usersWriting.write(comparison, author, clock.instant(), done);
        contentsWriting.credit(author);
    }

    /** Some of what is published: what is not among it stays known. Reads only. */
    ContentsComparison compareContents(List<PortalContent> contents) {
        return ContentsComparison.read(jdbc, contents, clock.getZone());
    }

    /** @param done told how many revisions are written down */
    void takeOverContents(ContentsComparison comparison, Author author, IntConsumer done) {
        contentsWriting.write(comparison.added(), done);
        contentsWriting.credit(author);
    }
}
