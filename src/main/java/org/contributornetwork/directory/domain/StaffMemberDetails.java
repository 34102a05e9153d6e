package org.contributornetwork.directory.domain;

import java.util.HashSet;
import java.util.Set;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.TaskId;

/** What the register says of a person, apart from the service and the notes, which change in their own ways. */
public record StaffMemberDetails(
        String lastName,
        String firstName,
        String email,
        String jobTitle,
        String telephone,
        String office,
        Set<TaskId> tasks,
        Set<SoftwareId> software) {

    public static final int NAME_LENGTH = 100;
    public static final int EMAIL_LENGTH = 254;
    public static final int JOB_TITLE_LENGTH = 200;
    public static final int TELEPHONE_LENGTH = 40;
    public static final int OFFICE_LENGTH = 100;

    public StaffMemberDetails {
        tasks = Set.copyOf(tasks);
        software = Set.copyOf(software);
    }

    /** The same person with that task, or without it. */
    public StaffMemberDetails doing(TaskId task, boolean doesIt) {
        Set<TaskId> changed = new HashSet<>(tasks);
        if (doesIt) {
            changed.add(task);
        } else {
            changed.remove(task);
        }
        return new StaffMemberDetails(lastName, firstName, email, jobTitle, telephone, office, changed, software);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
