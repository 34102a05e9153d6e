package org.contributornetwork.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.DepartmentDetails;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Directorate;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication keeps the register of services: what they are, and who heads them. */
@Component
@Transactional
@ForCommunication
public class DepartmentRegister {

    private final Departments departments;
    private final Directorates directorates;
    private final DirectoryNames names;

    DepartmentRegister(Departments departments, Directorates directorates, DirectoryNames names) {
        this.departments = departments;
        this.directorates = directorates;
        this.names = names;
    }

    /** Adds a service under the id that its form was given: the same form sent twice adds it once. */
    public DepartmentId add(DepartmentId id, DepartmentEntry entry, Actor actor) {
        List<Department> same = departments.findSame(id, entry.code());
        if (same.stream().anyMatch(department -> department.id().equals(id))) {
            return id;
        }
        requireFreeCode(id, same);
        Directorate directorate = directorateNamed(entry.directorate(), actor);
        departments.save(new Department(id, entry.in(directorate.id()), actor.author()));
        return id;
    }

    public void change(DepartmentId id, int version, DepartmentEntry entry, Actor actor) {
        Department department = departments.require(id);
        department.requireVersion(version);
        DepartmentDetails before = department.details();
        if (!before.code().equalsIgnoreCase(entry.code())) {
            requireFreeCode(id, departments.findSame(id, entry.code()));
        }
        Directorate directorate = directorateNamed(entry.directorate(), actor);
        String directorateBefore =
                directorate.id().equals(before.directorate()) ? directorate.name() : nameOf(before.directorate());
        department.change(entry.in(directorate.id()), directorateBefore, directorate.name(), actor.author());
        departments.save(department);
    }

    public void appointHead(DepartmentId id, StaffMemberId person, LocalDate from, Actor actor) {
        Department department = departments.requireWithHeadships(id);
        Optional<StaffMemberId> former = department.head();
        Map<StaffMemberId, StaffMemberName> people = names.staffMembers(
                Stream.concat(Stream.of(person), former.stream()).toList());
        StaffMemberName head = Optional.ofNullable(people.get(person)).orElseThrow(NotFound::new);
        if (head.gone()) {
            throw RuleViolation.at("head", "staff.has-left", head.name());
        }
        String before = former.map(people::get).map(StaffMemberName::name).orElse(null);
        department.appointHead(person, from, new Department.HeadNames(before, head.name()), actor.author());
        departments.save(department);
    }

    public void vacate(DepartmentId id, LocalDate firstDayWithout, Actor actor) {
        Department department = departments.requireWithHeadships(id);
        String head = department
                .head()
                .map(names::staffMember)
                .map(StaffMemberName::name)
                .orElse("");
        department.vacate(firstDayWithout, head, actor.author());
        departments.save(department);
    }

    public void close(DepartmentId id, LocalDate on, Actor actor) {
        Department department = departments.require(id);
        department.close(on, actor.author());
        departments.save(department);
    }

    public void reopen(DepartmentId id, Actor actor) {
        Department department = departments.require(id);
        department.reopen(actor.author());
        departments.save(department);
    }

    private static void requireFreeCode(DepartmentId id, List<Department> same) {
        same.stream()
                .filter(department -> !department.id().equals(id))
                .findFirst()
                .ifPresent(taken -> {
                    throw RuleViolation.at("code", "department.code-taken", taken.name());
                });
    }

    private Directorate directorateNamed(String name, Actor actor) {
        return directorates
                .findByName(name)
                .orElseGet(() -> directorates.save(new Directorate(DirectorateId.next(), name, actor.author())));
    }

    private String nameOf(DirectorateId id) {
        return directorates.findById(id).map(Directorate::name).orElse("");
    }
}
