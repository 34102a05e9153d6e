package org.contributornetwork.directory.application;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffIntake.Person;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.RegisterReading.Known;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Software;
import org.contributornetwork.directory.domain.SoftwareList;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMembers;
import org.contributornetwork.directory.domain.Task;
import org.contributornetwork.directory.domain.Tasks;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportProgress;
import org.springframework.stereotype.Component;

/** Writes what a reading of a file found, through the same records as every page, some hundred at a time. */
@Component
class StaffWriting {

    private static final int AT_ONCE = 500;

    private final WorkLists lists;
    private final StaffMembers staff;
    private final Departments departments;
    private final Tasks tasks;
    private final SoftwareList software;
    private final EntityManager entities;

    StaffWriting(
            WorkLists lists,
            StaffMembers staff,
            Departments departments,
            Tasks tasks,
            SoftwareList software,
            EntityManager entities) {
        this.lists = lists;
        this.staff = staff;
        this.departments = departments;
        this.tasks = tasks;
        this.software = software;
        this.entities = entities;
    }

    void write(
            StaffReading reading,
            StaffReading.Snapshot register,
            int lines,
            ImportContext context,
            ImportProgress progress) {
        register.tasks().added().forEach((id, name) -> tasks.save(new Task(new TaskId(id), name, context.author())));
        register.software()
                .added()
                .forEach((id, name) -> software.save(new Software(new SoftwareId(id), name, context.author())));
        entities.flush();
        int done = lines - reading.newcomers().size() - reading.changes().size();
        for (List<StaffWish> some : slices(reading.newcomers())) {
            some.forEach(wish -> staff.save(wish.newcomer(context.author())));
            done = finish(done, some, progress);
        }
        if (!reading.changes().isEmpty()) {
            StaffMember.WorkWords words = lists.words();
            for (List<StaffWish> some : slices(reading.changes())) {
                change(some, words, context);
                done = finish(done, some, progress);
            }
        }
        appoint(reading.appointed(), context);
    }

    private int finish(int done, List<StaffWish> some, ImportProgress progress) {
        entities.flush();
        entities.clear();
        progress.linesDone(done + some.size());
        return done + some.size();
    }

    private void change(List<StaffWish> some, StaffMember.WorkWords words, ImportContext context) {
        List<StaffMemberId> movers =
                some.stream().filter(StaffWish::moves).map(StaffWish::id).toList();
        if (!movers.isEmpty()) {
            staff.findWithPostings(movers);
        }
        Map<StaffMemberId, StaffMember> people = staff
                .findByIdIn(some.stream().map(StaffWish::id).toList())
                .stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        for (StaffWish wish : some) {
            StaffMember person = people.get(wish.id());
            Known before = wish.known();
            if (person == null || before == null) {
                throw new IllegalStateException("a person of the register is gone: nobody is ever deleted");
            }
            person.change(wish.over(person.details()), words, context.author());
            if (!person.department().equals(wish.place().id())) {
                person.move(
                        wish.place().id(),
                        context.today(),
                        before.departmentName(),
                        wish.place().name(),
                        context.author());
            }
            staff.save(person);
        }
    }

    private void appoint(Map<DepartmentId, Person> appointed, ImportContext context) {
        departments.findByIdIn(appointed.keySet()).forEach(department -> {
            Person head = Objects.requireNonNull(appointed.get(department.id()));
            department.appointHead(
                    head.id(), context.today(), new Department.HeadNames(null, head.name()), context.author());
            departments.save(department);
        });
        entities.flush();
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }
}
