package org.contributornetwork.directory;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** What happens to the lists of tasks and software. */
public sealed interface WorkListEvent extends Recorded {

    record Added(UUID entry, String name, Author author) implements WorkListEvent {
        @Override
        public HistoryLine historyLine() {
            return line("list.added", entry, name, author);
        }
    }

    record Renamed(UUID entry, String before, String after, Author author) implements WorkListEvent {
        @Override
        public HistoryLine historyLine() {
            return line("list.renamed", entry, after, author).with(List.of(new Change("name", before, after)));
        }
    }

    record Retired(UUID entry, String name, Author author) implements WorkListEvent {
        @Override
        public HistoryLine historyLine() {
            return line("list.retired", entry, name, author);
        }
    }

    record Restored(UUID entry, String name, Author author) implements WorkListEvent {
        @Override
        public HistoryLine historyLine() {
            return line("list.restored", entry, name, author);
        }
    }

    private static HistoryLine line(String event, UUID entry, String name, Author author) {
        return HistoryLine.of(event, author, new Subject(Subject.Type.LIST, entry, name));
    }
}
