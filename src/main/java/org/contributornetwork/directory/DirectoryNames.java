package org.contributornetwork.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * A service and a person, who need not work there.
     *
     * @throws NotFound if there is no such service or no such person
     */
    public Placed placed(StaffMemberId person, DepartmentId department) {
        return jdbc.sql("""
                        select d.name as department, d.closed_on is not null as closed,
                               s.first_name || ' ' || s.last_name as name, s.email, s.department_id, s.left_on is not null as gone,
                               exists (select 1 from headship h
                                       where h.department_id = d.id and h.staff_member_id = s.id and h.starts_on <= :today
                                         and (h.ends_on is null or h.ends_on > :today)) as heads
                        from department d cross join staff_member s where d.id = :department and s.id = :person""")
                .param("department", department.value())
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Placed(
                        new DepartmentName(department, row.getString("department"), row.getBoolean("closed")),
                        staffMemberName(person, row),
                        row.getBoolean("heads")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such person */
    public StaffMemberName staffMember(StaffMemberId id) {
        StaffMemberName person = staffMembers(Set.of(id)).get(id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** Those of these people who are in the register. */
    public Map<StaffMemberId, StaffMemberName> staffMembers(Collection<StaffMemberId> ids) {
        return jdbc
                .sql("""
                        select id, first_name || ' ' || last_name as name, email, department_id, left_on is not null as gone
                        from staff_member where id = any(:ids)""")
                .param("ids", ids.stream().map(StaffMemberId::value).toArray(UUID[]::new))
                .query((row, number) -> staffMemberName(StaffMemberId.of(row.getString("id")), row))
                .list()
                .stream()
                .collect(Collectors.toMap(StaffMemberName::id, Function.identity()));
    }

    /** Those of these services that are in the register. */
    public Map<DepartmentId, DepartmentName> departments(Collection<DepartmentId> ids) {
        return jdbc
                .sql("select id, name, closed_on is not null as closed from department where id = any(:ids)")
                .param("ids", ids.stream().map(DepartmentId::value).toArray(UUID[]::new))
                .query((row, number) -> new DepartmentName(
                        DepartmentId.of(row.getString("id")), row.getString("name"), row.getBoolean("closed")))
                .list()
                .stream()
                .collect(Collectors.toMap(DepartmentName::id, Function.identity()));
    }

    private static StaffMemberName staffMemberName(StaffMemberId id, ResultSet row) throws SQLException {
        return new StaffMemberName(
                id,
                row.getString("name"),
                row.getString("email"),
                DepartmentId.of(row.getString("department_id")),
                row.getBoolean("gone"));
    }

    /** @param heads whether the person heads the service today */
    public record Placed(DepartmentName department, StaffMemberName person, boolean heads) {}

    public record DepartmentName(DepartmentId id, String name, boolean closed) {}

    public record StaffMemberName(StaffMemberId id, String name, String email, DepartmentId department, boolean gone) {}
}
