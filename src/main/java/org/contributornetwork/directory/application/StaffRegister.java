package org.contributornetwork.directory.application;

import java.time.LocalDate;
import java.util.Set;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.DepartmentName;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.directory.domain.StaffMembers;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication keeps the register of people: who they are, where they work, when they move and leave. */
@Component
@Transactional
@ForCommunication
public class StaffRegister {

    private final StaffMembers staff;
    private final DirectoryNames names;
    private final WorkLists lists;

    StaffRegister(StaffMembers staff, DirectoryNames names, WorkLists lists) {
        this.staff = staff;
        this.names = names;
        this.lists = lists;
    }

    /** Adds a person under the id that the form was given: the same form sent twice adds one person. */
    public StaffMemberId add(StaffMemberId id, DepartmentId department, StaffMemberDetails details, Actor actor) {
        if (staff.findById(id).isPresent()) {
            return id;
        }
        requireFreeEmail(details.email(), id);
        requireOpen(department);
        staff.save(new StaffMember(id, department, details, actor.author()));
        return id;
    }

    public void change(StaffMemberId id, int version, StaffMemberDetails details, Actor actor) {
        StaffMember person = staff.require(id);
        person.requireVersion(version);
        StaffMemberDetails before = person.details();
        if (!before.email().equalsIgnoreCase(details.email())) {
            requireFreeEmail(details.email(), id);
        }
        boolean sameWork =
                before.tasks().equals(details.tasks()) && before.software().equals(details.software());
        person.change(details, sameWork ? UNCHANGED : lists.words(), actor.author());
        staff.save(person);
    }

    public void move(StaffMemberId id, DepartmentId to, LocalDate from, Actor actor) {
        StaffMember person = staff.require(id);
        DepartmentName destination = requireOpen(to);
        String before = names.department(person.department()).name();
        person.move(to, from, before, destination.name(), actor.author());
        staff.save(person);
    }

    public void leave(StaffMemberId id, LocalDate firstDayWithout, Actor actor) {
        StaffMember person = staff.require(id);
        person.leave(firstDayWithout, actor.author());
        staff.save(person);
    }

    public void comeBack(StaffMemberId id, DepartmentId to, LocalDate from, Actor actor) {
        StaffMember person = staff.require(id);
        requireOpen(to);
        person.comeBack(to, from, actor.author());
        staff.save(person);
    }

    public void writeNotes(StaffMemberId id, int version, String notes, Actor actor) {
        StaffMember person = staff.require(id);
        person.requireVersion(version);
        person.writeNotes(notes, actor.author());
        staff.save(person);
    }

    private void requireFreeEmail(String email, StaffMemberId own) {
        staff.findByEmail(email).filter(taken -> !taken.id().equals(own)).ifPresent(taken -> {
            throw RuleViolation.at("email", "staff.email-taken", taken.fullName());
        });
    }

    private DepartmentName requireOpen(DepartmentId id) {
        DepartmentName department = names.department(id);
        if (department.closed()) {
            throw RuleViolation.at("department", "department.closed", department.name());
        }
        return department;
    }

    /** Where tasks and software stay as they are, their names need not be read. */
    private static final StaffMember.WorkWords UNCHANGED = new StaffMember.WorkWords() {
        @Override
        public String tasks(Set<TaskId> tasks) {
            return "";
        }

        @Override
        public String software(Set<SoftwareId> software) {
            return "";
        }
    };
}
