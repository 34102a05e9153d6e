package org.contributornetwork.directory.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffIntake.Person;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.RegisterReading.Known;
import org.contributornetwork.directory.application.RegisterReading.Place;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file asks for one person.
 *
 * @param known    as the register has them, if it does
 * @param tasks    those that the line names; none where it says nothing about them
 * @param software as the tasks
 */
record StaffWish(
        StaffMemberId id,
        ImportRow row,
        Place place,
        @Nullable Known known,
        @Nullable Set<UUID> tasks,
        @Nullable Set<UUID> software) {

    static StaffWish of(
            ImportRow row,
            Place place,
            @Nullable Known known,
            @Nullable Set<UUID> tasks,
            @Nullable Set<UUID> software) {
        return new StaffWish(known == null ? StaffMemberId.next() : known.id(), row, place, known, tasks, software);
    }

    Person person() {
        String name = row.get(StaffColumns.FIRST_NAME) + " " + row.get(StaffColumns.LAST_NAME);
        return new Person(id, name, known != null, place.id(), place.name());
    }

    boolean moves() {
        return known != null && !known.department().equals(place.id());
    }

    boolean changesSomething() {
        return known != null && (moves() || !over(known.details()).equals(known.details()));
    }

    StaffMember newcomer(Author author) {
        StaffMemberDetails nothing =
                new StaffMemberDetails("", "", row.get(StaffColumns.EMAIL), "", "", "", Set.of(), Set.of());
        return new StaffMember(id, place.id(), over(nothing), author);
    }

    /** What is known, with what the line fills in over it; an address written otherwise is the same address. */
    StaffMemberDetails over(StaffMemberDetails before) {
        return new StaffMemberDetails(
                filled(StaffColumns.LAST_NAME, before.lastName()),
                filled(StaffColumns.FIRST_NAME, before.firstName()),
                before.email(),
                filled(StaffColumns.JOB_TITLE, before.jobTitle()),
                filled(StaffColumns.TELEPHONE, before.telephone()),
                filled(StaffColumns.OFFICE, before.office()),
                ids(tasks, TaskId::new, before.tasks()),
                ids(software, SoftwareId::new, before.software()));
    }

    private String filled(ImportField field, String otherwise) {
        return row.has(field) ? row.get(field) : otherwise;
    }

    private static <T> Set<T> ids(@Nullable Set<UUID> named, Function<UUID, T> id, Set<T> otherwise) {
        return named == null ? otherwise : named.stream().map(id).collect(Collectors.toSet());
    }
}
