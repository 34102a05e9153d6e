package org.contributornetwork.directory.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffDeparture;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.directory.domain.StaffMembers;
import org.contributornetwork.directory.domain.StaffMembers.Arrival;
import org.contributornetwork.directory.domain.StaffMembers.Transfer;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication keeps the register of people: who they are, where they work, when they move and leave. */
@Component
@Transactional
@ForCommunication
public class StaffRegister implements StaffDeparture {

    private final StaffMembers staff;
    private final ChargesHeld charges;
    private final WorkLists lists;
    private final MessageSource messages;
    private final Clock clock;

    StaffRegister(StaffMembers staff, ChargesHeld charges, WorkLists lists, MessageSource messages, Clock clock) {
        this.staff = staff;
        this.charges = charges;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    /** Adds a person under the id that the form was given: the same form sent twice adds one person. */
    public StaffMemberId add(StaffMemberId id, DepartmentId department, StaffMemberDetails details, Actor actor) {
        List<Arrival> found = staff.findArrival(id, details.email(), department);
        List<StaffMember> same =
                found.stream().map(Arrival::getSame).filter(Objects::nonNull).toList();
        if (same.stream().anyMatch(person -> person.id().equals(id))) {
            return id;
        }
        requireFreeEmail(id, same);
        Arrival arrival = found.stream().findFirst().orElseThrow(NotFound::new);
        requireOpen(arrival.getDepartment(), arrival.getClosedOn());
        staff.save(new StaffMember(id, department, details, actor.author()));
        return id;
    }

    public void change(StaffMemberId id, int version, StaffMemberDetails details, Actor actor) {
        StaffMember person = staff.require(id);
        person.requireVersion(version);
        StaffMemberDetails before = person.details();
        if (!before.email().equalsIgnoreCase(details.email())) {
            requireFreeEmail(id, staff.findSame(id, details.email()));
        }
        boolean sameWork =
                before.tasks().equals(details.tasks()) && before.software().equals(details.software());
        person.change(details, sameWork ? UNCHANGED : lists.words(), actor.author());
        staff.save(person);
    }

    public void move(StaffMemberId id, DepartmentId to, LocalDate from, Actor actor) {
        Transfer transfer = requireTransfer(id, to);
        transfer.getPerson().move(to, from, transfer.getBefore(), transfer.getAfter(), actor.author());
        staff.save(transfer.getPerson());
    }

    /** Who leaves answers for nothing any more: their services and directorates are without head, their heads without deputy. */
    public void leave(StaffMemberId id, LocalDate firstDayWithout, Actor actor) {
        leave(id, firstDayWithout, NewHeads.NONE, actor);
    }

    @Override
    public void leave(StaffMemberId id, LocalDate firstDayWithout, NewHeads heads, Actor actor) {
        if (firstDayWithout.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("from", "staff.leaves-later");
        }
        StaffMember person = staff.requireWithPostings(id);
        Author author = actor.author().onOccasionOf(occasion(person.fullName()));
        person.leave(firstDayWithout, author);
        staff.save(person);
        charges.layDown(person, firstDayWithout, heads, author);
    }

    @Override
    public String occasion(String leaver) {
        return messages.getMessage("staff.departure-occasion", new Object[] {leaver}, Locale.FRENCH);
    }

    public void comeBack(StaffMemberId id, DepartmentId to, LocalDate from, Actor actor) {
        Transfer transfer = requireTransfer(id, to);
        transfer.getPerson().comeBack(to, from, actor.author());
        staff.save(transfer.getPerson());
    }

    public void writeNotes(StaffMemberId id, int version, String notes, Actor actor) {
        StaffMember person = staff.require(id);
        person.requireVersion(version);
        person.writeNotes(notes, actor.author());
        staff.save(person);
    }

    private static void requireFreeEmail(StaffMemberId id, List<StaffMember> same) {
        same.stream().filter(person -> !person.id().equals(id)).findFirst().ifPresent(taken -> {
            throw RuleViolation.at("email", "staff.email-taken", taken.fullName());
        });
    }

    private Transfer requireTransfer(StaffMemberId id, DepartmentId to) {
        Transfer transfer = staff.findTransfer(id, to).stream().findFirst().orElseThrow(NotFound::new);
        requireOpen(transfer.getAfter(), transfer.getClosedOn());
        return transfer;
    }

    private static void requireOpen(String department, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            throw RuleViolation.at("department", "department.closed", department);
        }
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
