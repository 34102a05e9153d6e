package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a service. */
public sealed interface DepartmentEvent extends Recorded {

    DepartmentId department();

    record Added(DepartmentId department, String name, Author author) implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.added", department, name, author);
        }
    }

    record Changed(DepartmentId department, String name, List<Change> changes, Author author)
            implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.changed", department, name, author).with(changes);
        }
    }

    record Closed(DepartmentId department, String name, LocalDate on, Author author) implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.closed", department, name, author)
                    .with(List.of(new Change("closedOn", "", on.toString())));
        }
    }

    record Reopened(DepartmentId department, String name, Author author) implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.reopened", department, name, author);
        }
    }

    record HeadAppointed(
            DepartmentId department,
            String name,
            StaffMemberId head,
            LocalDate from,
            @Nullable String before,
            String after,
            Author author)
            implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.head-appointed", department, name, author)
                    .aboutStaffMember(head.value())
                    .with(List.of(
                            new Change("head", before == null ? "" : before, after),
                            new Change("from", "", from.toString())));
        }
    }

    record HeadLeft(
            DepartmentId department, String name, StaffMemberId head, LocalDate on, String headName, Author author)
            implements DepartmentEvent {
        @Override
        public HistoryLine historyLine() {
            return line("department.head-left", department, name, author)
                    .aboutStaffMember(head.value())
                    .with(List.of(new Change("head", headName, ""), new Change("from", "", on.toString())));
        }
    }

    private static HistoryLine line(String event, DepartmentId department, String name, Author author) {
        return HistoryLine.of(event, author, new Subject(Subject.Type.DEPARTMENT, department.value(), name))
                .inDepartment(department.value());
    }
}
