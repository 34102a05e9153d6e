package org.contributornetwork.directory.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffDeparture.NewHeads;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Department.HeadNames;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Deputies;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.history.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person answers for: services and directorates that they head, services where they stand in. Who leaves lays it down, or hands it over. */
@Component
class ChargesHeld {

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Directorates directorates;
    private final Deputies deputies;
    private final DirectoryNames names;
    private final Clock clock;

    ChargesHeld(
            JdbcClient jdbc,
            Departments departments,
            Directorates directorates,
            Deputies deputies,
            DirectoryNames names,
            Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.directorates = directorates;
        this.deputies = deputies;
        this.names = names;
        this.clock = clock;
    }

    /** Most people hold none, which costs one statement to know. */
    void layDown(StaffMember person, LocalDate firstDayWithout, NewHeads heads, Author author) {
        Held held = heldBy(person.id(), firstDayWithout);
        LocalDate today = LocalDate.now(clock);
        String name = person.fullName();
        if (held.departments()) {
            Map<StaffMemberId, StaffMemberName> successors =
                    successors(heads.departments().values());
            departments.findHeadedBy(person.id(), firstDayWithout).forEach(department -> {
                StaffMemberId successor = heads.departments().get(department.id());
                if (successor != null
                        && department.head().filter(person.id()::equals).isPresent()) {
                    HeadNames names = new HeadNames(name, nameOf(successor, successors));
                    department.appointHead(successor, firstDayWithout, names, author);
                }
                department.release(person.id(), firstDayWithout, today, name, author);
                departments.save(department);
            });
        }
        if (held.directorates()) {
            Map<StaffMemberId, StaffMemberName> successors =
                    successors(heads.directorates().values());
            directorates.findHeadedBy(person.id(), firstDayWithout).forEach(directorate -> {
                StaffMemberId successor = heads.directorates().get(directorate.id());
                if (successor != null
                        && directorate.head().filter(person.id()::equals).isPresent()) {
                    HeadNames names = new HeadNames(name, nameOf(successor, successors));
                    directorate.appointHead(successor, firstDayWithout, names, author);
                }
                directorate.release(person.id(), firstDayWithout, today, name, author);
                directorates.save(directorate);
            });
        }
        if (held.deputyships()) {
            deputies.findEntrustedTo(person.id(), firstDayWithout).forEach(entrusted -> {
                entrusted.getDeputy().endFrom(firstDayWithout, entrusted.getDepartment(), name, author);
                deputies.save(entrusted.getDeputy());
            });
        }
    }

    private Map<StaffMemberId, StaffMemberName> successors(Collection<StaffMemberId> people) {
        return people.isEmpty() ? Map.of() : names.staffMembers(Set.copyOf(people));
    }

    private static String nameOf(StaffMemberId successor, Map<StaffMemberId, StaffMemberName> known) {
        StaffMemberName found = Optional.ofNullable(known.get(successor)).orElseThrow(NotFound::new);
        if (found.gone()) {
            throw RuleViolation.at("head", "staff.has-left", found.name());
        }
        return found.name();
    }

    private Held heldBy(StaffMemberId person, LocalDate from) {
        return jdbc.sql("""
                        select exists (select 1 from headship h
                                       where h.staff_member_id = :person and (h.ends_on is null or h.ends_on > :from)) as departments,
                               exists (select 1 from directorate_headship h
                                       where h.staff_member_id = :person and (h.ends_on is null or h.ends_on > :from)) as directorates,
                               exists (select 1 from deputy y where y.staff_member_id = :person and y.ends_on > :from) as deputyships""")
                .param("person", person.value())
                .param("from", from)
                .query((row, number) -> new Held(
                        row.getBoolean("departments"), row.getBoolean("directorates"), row.getBoolean("deputyships")))
                .single();
    }

    private record Held(boolean departments, boolean directorates, boolean deputyships) {}
}
