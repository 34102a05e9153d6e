package org.contributornetwork.directory.application;

import java.time.LocalDate;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Deputies;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.shared.history.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person answers for: services and directorates that they head, services where they stand in. Who leaves lays it down. */
@Component
class ChargesHeld {

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Directorates directorates;
    private final Deputies deputies;

    ChargesHeld(JdbcClient jdbc, Departments departments, Directorates directorates, Deputies deputies) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.directorates = directorates;
        this.deputies = deputies;
    }

    /** Most people hold none, which costs one statement to know. */
    void layDown(StaffMemberId person, String name, LocalDate firstDayWithout, Author author) {
        Held held = heldBy(person, firstDayWithout);
        if (held.departments()) {
            departments.findHeadedBy(person).forEach(department -> {
                department.vacate(firstDayWithout, name, author);
                departments.save(department);
            });
        }
        if (held.directorates()) {
            directorates.findHeadedBy(person).forEach(directorate -> {
                directorate.vacate(firstDayWithout, name, author);
                directorates.save(directorate);
            });
        }
        if (held.deputyships()) {
            deputies.findEntrustedTo(person, firstDayWithout).forEach(entrusted -> {
                entrusted.getDeputy().endFrom(firstDayWithout, entrusted.getDepartment(), name, author);
                deputies.save(entrusted.getDeputy());
            });
        }
    }

    private Held heldBy(StaffMemberId person, LocalDate from) {
        return jdbc.sql("""
                        select exists (select 1 from headship h where h.staff_member_id = :person and h.ends_on is null) as departments,
                               exists (select 1 from directorate_headship h
                                       where h.staff_member_id = :person and h.ends_on is null) as directorates,
                               exists (select 1 from deputy y where y.staff_member_id = :person and y.ends_on > :from) as deputyships""")
                .param("person", person.value())
                .param("from", from)
                .query((row, number) -> new Held(
                        row.getBoolean("departments"), row.getBoolean("directorates"), row.getBoolean("deputyships")))
                .single();
    }

    private record Held(boolean departments, boolean directorates, boolean deputyships) {}
}
