package org.contributornetwork.portal;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to the account of a person on the portal. */
public sealed interface PortalAccountEvent extends Recorded {

    PortalAccountId account();

    Holder holder();

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
        HistoryLine line = HistoryLine.of(
                        event(),
                        author(),
                        new Subject(Subject.Type.PORTAL_ACCOUNT, account().value(), holder().label()))
                .inDepartment(holder().department().value())
                .aboutStaffMember(holder().person().value())
                .with(changes());
        return reason() == null ? line : line.because(reason());
    }

    /** Whose account it is and where that person works, with the names at that time. */
    record Holder(StaffMemberId person, String personName, DepartmentId department, String userName) {

        public String label() {
            return personName + " · " + userName;
        }

        public Holder named(String otherUserName) {
            return new Holder(person, personName, department, otherUserName);
        }
    }

    record Requested(PortalAccountId account, Holder holder, String reason, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.requested";
        }
    }

    /** An approved mandate asks for it by itself. */
    record RequestedByMandate(PortalAccountId account, Holder holder, MandateId mandate, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.requested-by-mandate";
        }
    }

    /** It was found on the portal before anybody asked for it here. */
    record FoundOnPortal(PortalAccountId account, Holder holder, List<Change> changes, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.found";
        }
    }

    record UserNameChanged(PortalAccountId account, Holder holder, String before, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.user-name-changed";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("userName", before, holder.userName()));
        }
    }

    /** @param changes the day of the point, and the status where it follows */
    record Ticked(
            PortalAccountId account,
            Holder holder,
            ChecklistPoint point,
            LocalDate day,
            List<Change> changes,
            Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.ticked";
        }
    }

    /** A point was ticked by mistake. */
    record Unticked(PortalAccountId account, Holder holder, ChecklistPoint point, List<Change> changes, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.unticked";
        }
    }

    /** The portal says something new about it. */
    record Observed(PortalAccountId account, Holder holder, List<Change> changes, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.observed";
        }
    }

    /** The first contribution was seen. */
    record Activated(PortalAccountId account, Holder holder, LocalDate contributionOn, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.activated";
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("lastContributionOn", "", contributionOn.toString()));
        }
    }

    record Suspended(PortalAccountId account, Holder holder, String reason, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.suspended";
        }
    }

    record Reactivated(PortalAccountId account, Holder holder, Author author) implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.reactivated";
        }
    }

    record Closed(PortalAccountId account, Holder holder, String reason, Author author) implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.closed";
        }
    }

    /** The person left the city. */
    record ClosedOnDeparture(PortalAccountId account, Holder holder, LocalDate leftOn, Author author)
            implements PortalAccountEvent {
        @Override
        public String event() {
            return "portal.closed-on-departure";
        }
    }
}
