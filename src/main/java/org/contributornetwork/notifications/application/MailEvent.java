package org.contributornetwork.notifications.application;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** What an administrator did to a message. */
record MailEvent(HistoryLine historyLine) implements Recorded {

    static MailEvent sentAgain(UUID mail, String subject, Change status, Author author) {
        return new MailEvent(line("mail.sent-again", mail, subject, author).with(List.of(status)));
    }

    static MailEvent opened(UUID mail, String subject, String recipient, Author author) {
        return new MailEvent(
                line("mail.opened", mail, subject, author).with(List.of(new Change("recipient", "", recipient))));
    }

    private static HistoryLine line(String event, UUID mail, String subject, Author author) {
        return HistoryLine.of(event, author, new Subject(Subject.Type.MAIL, mail, subject));
    }
}
