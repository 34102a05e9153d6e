package org.contributornetwork.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.contributornetwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules may look up of services and people: their names and places as they are now. */
@Component
public class DirectoryNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectoryNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such service */
    public DepartmentName department(DepartmentId id) {
        return jdbc.sql("select id, name, closed_on is not null as closed from department where id = :id")
                .param("id", id.value())
                .query((row, number) -> new DepartmentName(id, row.getString("name"), row.getBoolean("closed")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such person */
    public StaffMemberName staffMember(StaffMemberId id) {
        return jdbc.sql("""
                        select first_name || ' ' || last_name as name, email, department_id, left_on is not null as gone
                        from staff_member where id = :id""")
                .param("id", id.value())
                .query((row, number) -> new StaffMemberName(
                        id,
                        row.getString("name"),
                        row.getString("email"),
                        DepartmentId.of(row.getString("department_id")),
                        row.getBoolean("gone")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who heads the service today; nobody during a vacancy. */
    public Optional<StaffMemberName> headOf(DepartmentId department) {
        return jdbc.sql("""
                        select s.id, s.first_name || ' ' || s.last_name as name, s.email, s.department_id
                        from headship h join staff_member s on s.id = h.staff_member_id
                        where h.department_id = :department and h.starts_on <= :today
                          and (h.ends_on is null or h.ends_on > :today)""")
                .param("department", department.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new StaffMemberName(
                        StaffMemberId.of(row.getString("id")),
                        row.getString("name"),
                        row.getString("email"),
                        DepartmentId.of(row.getString("department_id")),
                        false))
                .optional();
    }

    public record DepartmentName(DepartmentId id, String name, boolean closed) {}

    public record StaffMemberName(StaffMemberId id, String name, String email, DepartmentId department, boolean gone) {}
}
