package org.contributornetwork.directory;

import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** What happens to a directorate. */
public sealed interface DirectorateEvent extends Recorded {

    record Added(DirectorateId directorate, String name, Author author) implements DirectorateEvent {
        @Override
        public HistoryLine historyLine() {
            return HistoryLine.of(
                    "directorate.added", author, new Subject(Subject.Type.DIRECTORATE, directorate.value(), name));
        }
    }
}
