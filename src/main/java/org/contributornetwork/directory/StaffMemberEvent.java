package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** What happens to a person of the register. */
public sealed interface StaffMemberEvent extends Recorded {

    StaffMemberId staffMember();

    String name();

    DepartmentId department();

    Author author();

    /** The message key of the event. */
    String event();

    default List<Change> changes() {
        return List.of();
    }

    @Override
    default HistoryLine historyLine() {
        return HistoryLine.of(
                        event(),
                        author(),
                        new Subject(Subject.Type.STAFF_MEMBER, staffMember().value(), name()))
                .inDepartment(department().value())
                .aboutStaffMember(staffMember().value())
                .with(changes());
    }

    record Added(StaffMemberId staffMember, String name, DepartmentId department, Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.added";
        }
    }

    record Changed(StaffMemberId staffMember, String name, DepartmentId department, List<Change> changes, Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.changed";
        }
    }

    record Moved(
            StaffMemberId staffMember,
            String name,
            DepartmentId department,
            LocalDate from,
            String before,
            String after,
            Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.moved";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("department", before, after), new Change("from", "", from.toString()));
        }
    }

    record Left(StaffMemberId staffMember, String name, DepartmentId department, LocalDate on, Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.left";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("leftOn", "", on.toString()));
        }
    }

    record CameBack(StaffMemberId staffMember, String name, DepartmentId department, LocalDate from, Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.came-back";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("from", "", from.toString()));
        }
    }

    record NotesWritten(StaffMemberId staffMember, String name, DepartmentId department, Author author)
            implements StaffMemberEvent {
        @Override
        public String event() {
            return "staff.notes-written";
        }
    }
}
