package org.contributornetwork.referents;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to the mandate of a referent. */
public sealed interface MandateEvent extends Recorded {

    MandateId mandate();

    Nominee nominee();

    Author author();

    /** The message key of the event. */
    String event();

    default List<Change> changes() {
        return List.of();
    }

    default @Nullable String reason() {
        return null;
    }

    @Override
    default HistoryLine historyLine() {
        return HistoryLine.of(
                        event(),
                        author(),
                        new Subject(
                                Subject.Type.MANDATE,
                                mandate().value(),
                                nominee().label()))
                .inDepartment(nominee().department().value())
                .aboutStaffMember(nominee().person().value())
                .with(changes())
                .because(reason());
    }

    /** Whom the mandate is for and in which service, with their names at that time. */
    record Nominee(StaffMemberId person, String personName, DepartmentId department, String departmentName) {

        public String label() {
            return personName + " · " + departmentName;
        }
    }

    record Proposed(MandateId mandate, Nominee nominee, String reason, Author author) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.proposed";
        }
    }

    record Approved(MandateId mandate, Nominee nominee, LocalDate startsOn, LocalDate endsOn, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.approved";
        }

        @Override
        public List<Change> changes() {
            return period(startsOn, endsOn);
        }
    }

    record Refused(MandateId mandate, Nominee nominee, String reason, Author author) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.refused";
        }
    }

    /** A decision taken elsewhere before, noted from a file. */
    record NotedFromFile(
            MandateId mandate, Nominee nominee, LocalDate startsOn, LocalDate endsOn, String reason, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.recorded";
        }

        @Override
        public List<Change> changes() {
            return period(startsOn, endsOn);
        }
    }

    /** The days as people say them: the last one belongs to the mandate. */
    private static List<Change> period(LocalDate startsOn, LocalDate endsOn) {
        return List.of(
                new Change("startsOn", "", startsOn.toString()),
                new Change("endsOn", "", endsOn.minusDays(1).toString()));
    }
}
