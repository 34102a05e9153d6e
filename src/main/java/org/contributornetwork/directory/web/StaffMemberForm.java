package org.contributornetwork.directory.web;

import java.util.List;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.StaffSheets.Editable;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.EmailAddress;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are typed.
 *
 * @param id         of the person to come, so that a form sent twice adds one
 * @param version    that the form was opened on; none for a new person
 * @param department where a new person works; later a move is an act of its own
 */
record StaffMemberForm(
        @Nullable String id,
        @Nullable String version,

        @PlainText(max = StaffMemberDetails.NAME_LENGTH) @Nullable String firstName,

        @PlainText(max = StaffMemberDetails.NAME_LENGTH) @Nullable String lastName,

        @EmailAddress @Nullable String email,
        @Nullable String department,

        @PlainText(max = StaffMemberDetails.JOB_TITLE_LENGTH, required = false) @Nullable String jobTitle,

        @PlainText(max = StaffMemberDetails.TELEPHONE_LENGTH, required = false) @Nullable String telephone,

        @PlainText(max = StaffMemberDetails.OFFICE_LENGTH, required = false) @Nullable String office,

        @Nullable List<String> tasks,
        @Nullable List<String> software) {

    static StaffMemberForm empty(@Nullable String department) {
        return new StaffMemberForm(
                StaffMemberId.next().toString(), null, "", "", "", department, "", "", "", List.of(), List.of());
    }

    static StaffMemberForm of(StaffMemberId id, Editable editable) {
        StaffMemberDetails details = editable.details();
        return new StaffMemberForm(
                id.toString(),
                String.valueOf(editable.version()),
                details.firstName(),
                details.lastName(),
                details.email(),
                editable.department().toString(),
                details.jobTitle(),
                details.telephone(),
                details.office(),
                details.tasks().stream().map(TaskId::toString).toList(),
                details.software().stream().map(SoftwareId::toString).toList());
    }

    /** The same answers, to be laid over the version that somebody else has saved since. */
    StaffMemberForm over(int newVersion) {
        return new StaffMemberForm(
                id,
                String.valueOf(newVersion),
                firstName,
                lastName,
                email,
                department,
                jobTitle,
                telephone,
                office,
                tasks,
                software);
    }

    DepartmentId toDepartment() {
        return DepartmentId.of(Typed.line(department));
    }

    StaffMemberDetails toDetails() {
        return new StaffMemberDetails(
                Typed.line(lastName),
                Typed.line(firstName),
                Typed.line(email),
                Typed.line(jobTitle),
                Typed.line(telephone),
                Typed.line(office),
                chosen(tasks).stream().map(TaskId::of).collect(Collectors.toSet()),
                chosen(software).stream().map(SoftwareId::of).collect(Collectors.toSet()));
    }

    private static List<String> chosen(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
