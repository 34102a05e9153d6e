package org.contributornetwork.referents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** The head in whose name a deputy acted. */
    default @Nullable String inPlaceOf() {
        return null;
    }

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
                .inPlaceOf(inPlaceOf())
                .with(changes())
                .because(reason());
    }

    /** Whom the mandate is for and in which service, with their names at that time. */
    record Nominee(StaffMemberId person, String personName, DepartmentId department, String departmentName) {

        public String label() {
            return personName + " · " + departmentName;
        }
    }

    record Proposed(MandateId mandate, Nominee nominee, MandateRank rank, String reason, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.proposed";
        }

        @Override
        public List<Change> changes() {
            return rank == MandateRank.PRINCIPAL ? List.of() : List.of(new Change("rank", "", rank.name()));
        }
    }

    /** @param question which of the questions on this mandate it is */
    record InformationRequested(
            MandateId mandate,
            Nominee nominee,
            UUID question,
            String reason,
            Author author,
            @Nullable String inPlaceOf) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.information-requested";
        }
    }

    record InformationGiven(MandateId mandate, Nominee nominee, UUID question, String reason, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.information-given";
        }
    }

    record Withdrawn(MandateId mandate, Nominee nominee, String reason, Author author) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.withdrawn";
        }
    }

    /** @param proposed the rank that was proposed, which whoever decides may change */
    record Approved(
            MandateId mandate,
            Nominee nominee,
            MandateTerm term,
            MandateRank proposed,
            MandateRank rank,
            Author author,
            @Nullable String inPlaceOf)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.approved";
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(days(term));
            if (rank != proposed) {
                changes.add(new Change("rank", proposed.name(), rank.name()));
            }
            return List.copyOf(changes);
        }
    }

    record Refused(
            MandateId mandate,
            Nominee nominee,
            String reason,
            Author author,
            @Nullable String inPlaceOf) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.refused";
        }
    }

    /** @param mandate the one that goes on */
    record Renewed(
            MandateId mandate,
            Nominee nominee,
            MandateTerm term,
            Author author,
            @Nullable String inPlaceOf) implements MandateEvent {
        @Override
        public String event() {
            return "mandate.renewed";
        }

        @Override
        public List<Change> changes() {
            return days(term);
        }
    }

    /**
     * @param planned the days that it would have had
     * @param on      the first day without it
     */
    record Revoked(
            MandateId mandate,
            Nominee nominee,
            MandateTerm planned,
            LocalDate on,
            String reason,
            Author author,
            @Nullable String inPlaceOf)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.revoked";
        }

        @Override
        public List<Change> changes() {
            return shortened(planned, on);
        }
    }

    /**
     * The person left the city.
     *
     * @param planned the days that it would have had
     * @param on      the first day without it
     */
    record EndedByDeparture(
            MandateId mandate, Nominee nominee, MandateTerm planned, LocalDate on, String reason, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.ended-by-departure";
        }

        @Override
        public List<Change> changes() {
            return shortened(planned, on);
        }
    }

    /**
     * @param planned   the days that it would have had
     * @param on        the first day without it
     * @param successor the name of whoever takes over
     */
    record Replaced(
            MandateId mandate,
            Nominee nominee,
            MandateTerm planned,
            LocalDate on,
            String successor,
            String reason,
            Author author,
            @Nullable String inPlaceOf)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.replaced";
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(shortened(planned, on));
            changes.add(new Change("successor", "", successor));
            return List.copyOf(changes);
        }
    }

    /** A decision taken elsewhere before, noted from a file. */
    record NotedFromFile(MandateId mandate, Nominee nominee, MandateTerm term, String reason, Author author)
            implements MandateEvent {
        @Override
        public String event() {
            return "mandate.recorded";
        }

        @Override
        public List<Change> changes() {
            return days(term);
        }
    }

    /** The days as people say them: the last one belongs to the mandate. */
    private static List<Change> days(MandateTerm term) {
        return List.of(
                new Change("startsOn", "", term.startsOn().toString()),
                new Change("endsOn", "", term.lastDay().toString()));
    }

    /** One that had not begun has no day left. */
    private static List<Change> shortened(MandateTerm planned, LocalDate on) {
        return on.isAfter(planned.startsOn())
                ? List.of(new Change(
                        "endsOn", planned.lastDay().toString(), on.minusDays(1).toString()))
                : List.of(
                        new Change("startsOn", planned.startsOn().toString(), ""),
                        new Change("endsOn", planned.lastDay().toString(), ""));
    }
}
