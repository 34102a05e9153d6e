package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a directorate. */
public sealed interface DirectorateEvent extends Recorded {

    DirectorateId directorate();

    record Added(DirectorateId directorate, String name, Author author) implements DirectorateEvent {
        @Override
        public HistoryLine historyLine() {
            return line("directorate.added", directorate, name, author);
        }
    }

    record HeadAppointed(
            DirectorateId directorate,
            String name,
            StaffMemberId head,
            LocalDate from,
            @Nullable String before,
            String after,
            Author author)
            implements DirectorateEvent {
        @Override
        public HistoryLine historyLine() {
            return line("directorate.head-appointed", directorate, name, author)
                    .aboutStaffMember(head.value())
                    .with(List.of(
                            new Change("directorateHead", before == null ? "" : before, after),
                            new Change("from", "", from.toString())));
        }
    }

    record HeadLeft(
            DirectorateId directorate, String name, StaffMemberId head, LocalDate on, String headName, Author author)
            implements DirectorateEvent {
        @Override
        public HistoryLine historyLine() {
            return line("directorate.head-left", directorate, name, author)
                    .aboutStaffMember(head.value())
                    .with(List.of(new Change("directorateHead", headName, ""), new Change("from", "", on.toString())));
        }
    }

    private static HistoryLine line(String event, DirectorateId directorate, String name, Author author) {
        return HistoryLine.of(event, author, new Subject(Subject.Type.DIRECTORATE, directorate.value(), name));
    }
}
