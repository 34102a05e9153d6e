package org.contributornetwork.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation sheet. */
public sealed interface OrganisationEvent extends Recorded {

    Sheet sheet();

    Author author();

    /** The message key of the event. */
    String event();

    default List<Change> changes() {
        return List.of();
    }

    default @Nullable String onBehalfOf() {
        return null;
    }

    default @Nullable String reason() {
        return author().occasion();
    }

    @Override
    default HistoryLine historyLine() {
        return new HistoryLine(
                event(),
                author(),
                onBehalfOf(),
                new Subject(Subject.Type.ORGANISATION, sheet().id().value(), sheet().label()),
                sheet().department().value(),
                null,
                changes(),
                reason());
    }

    /**
     * Which sheet it is.
     *
     * @param number    1, 2, 3… within the service
     * @param draftedBy the account of whoever prepared it
     */
    record Sheet(OrganisationSheetId id, DepartmentId department, String departmentName, int number, UUID draftedBy) {

        public String label() {
            return departmentName + " · v" + number;
        }
    }

    record Drafted(Sheet sheet, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.drafted";
        }
    }

    record Changed(Sheet sheet, List<Change> changes, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.changed";
        }
    }

    /** @param at tells one submission from the next, after the sheet was sent back */
    record Submitted(Sheet sheet, Instant at, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.submitted";
        }
    }

    record Recalled(Sheet sheet, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.recalled";
        }
    }

    record SentBack(Sheet sheet, String reason, @Nullable String onBehalfOf, Instant at, Author author)
            implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.sent-back";
        }
    }

    record Signed(Sheet sheet, @Nullable String onBehalfOf, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.signed";
        }
    }

    record Abandoned(Sheet sheet, Author author) implements OrganisationEvent {
        @Override
        public String event() {
            return "organisation.abandoned";
        }
    }
}
