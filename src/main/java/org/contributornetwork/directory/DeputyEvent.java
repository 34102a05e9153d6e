package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** What happens to the deputy of the head of a service; it is read on the pages of the service and of the deputy. */
public sealed interface DeputyEvent extends Recorded {

    Charge charge();

    Author author();

    /** The message key of the event. */
    String event();

    List<Change> changes();

    @Override
    default HistoryLine historyLine() {
        return HistoryLine.of(
                        event(),
                        author(),
                        new Subject(
                                Subject.Type.DEPARTMENT, charge().department().value(), charge().departmentName()))
                .inDepartment(charge().department().value())
                .aboutStaffMember(charge().person().value())
                .with(changes());
    }

    /** Who stands in, and where, with the names at that time. */
    record Charge(
            DeputyId id, DepartmentId department, String departmentName, StaffMemberId person, String personName) {}

    /** @param endsOn first day without the charge */
    record Named(Charge charge, String headName, Set<Scope> scope, LocalDate startsOn, LocalDate endsOn, Author author)
            implements DeputyEvent {
        @Override
        public String event() {
            return "deputy.named";
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("deputy", "", charge.personName()));
            changes.add(new Change("inPlaceOf", "", headName));
            scope.stream().sorted().forEach(part -> changes.add(new Change("deputyScope", "", part.name())));
            changes.add(new Change("startsOn", "", startsOn.toString()));
            changes.add(new Change("endsOn", "", endsOn.minusDays(1).toString()));
            return changes;
        }
    }

    /** @param on first day without the charge, earlier than was said */
    record Ended(Charge charge, LocalDate on, Author author) implements DeputyEvent {
        @Override
        public String event() {
            return "deputy.ended";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("deputy", charge.personName(), ""), new Change("from", "", on.toString()));
        }
    }
}
