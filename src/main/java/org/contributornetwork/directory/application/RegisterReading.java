package org.contributornetwork.directory.application;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the register holds of the services and people that a file names, in a handful of statements for any file. */
@Component
class RegisterReading {

    private static final int ADDRESSES_AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;

    RegisterReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every service, by its code in lower case and, where no other has it, by its folded name; a code wins over a name. */
    Map<String, Place> places(LocalDate today) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Map<DepartmentId, Place>> byName = new HashMap<>();
        jdbc.query(
                """
                select d.id, d.code, d.name, search_fold(d.name) as folded, d.closed_on is not null as closed,
                       h.staff_member_id as head_id, s.first_name || ' ' || s.last_name as head_name,
                       h.starts_on, h.ends_on
                from department d
                left join headship h on h.department_id = d.id and (h.ends_on is null or h.ends_on > ?)
                left join staff_member s on s.id = h.staff_member_id
                order by h.starts_on desc nulls last""",
                row -> {
                    Place place = place(row);
                    places.put(place.code().toLowerCase(Locale.ROOT), place);
                    byName.computeIfAbsent(row.getString("folded"), name -> new HashMap<>())
                            .put(place.id(), place);
                },
                Date.valueOf(today));
        byName.forEach((name, sharing) -> {
            if (sharing.size() == 1) {
                places.putIfAbsent(name, sharing.values().iterator().next());
            }
        });
        return places;
    }

    /** The people who have one of these addresses, by address in lower case. */
    Map<String, Known> people(Collection<String> addresses) {
        Map<String, Known> people = new HashMap<>();
        List<String> all = List.copyOf(addresses);
        for (int from = 0; from < all.size(); from += ADDRESSES_AT_ONCE) {
            String[] some = all.subList(from, Math.min(all.size(), from + ADDRESSES_AT_ONCE))
                    .toArray(String[]::new);
            jdbc.query(
                    """
                    select s.id, s.last_name, s.first_name, s.email, s.job_title, s.telephone, s.office,
                           s.department_id, d.name as department, s.left_on,
                           array(select t.task_id from staff_member_task t where t.staff_member_id = s.id) as tasks,
                           array(select w.software_id from staff_member_software w where w.staff_member_id = s.id)
                               as software,
                           (select max(p.starts_on) from posting p
                            where p.staff_member_id = s.id and p.ends_on is null) as posted_on
                    from staff_member s join department d on d.id = s.department_id
                    where lower(s.email) in (select lower(address) from unnest(?) as address)""",
                    row -> {
                        Known known = known(row);
                        people.put(known.details().email().toLowerCase(Locale.ROOT), known);
                    },
                    (Object) some);
        }
        return people;
    }

    private static Place place(ResultSet row) throws SQLException {
        String head = row.getString("head_id");
        return new Place(
                DepartmentId.of(row.getString("id")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("closed"),
                head == null
                        ? null
                        : new Head(
                                StaffMemberId.of(head),
                                row.getString("head_name"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new StaffMemberId(row.getObject("id", UUID.class)),
                new StaffMemberDetails(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("email"),
                        row.getString("job_title"),
                        row.getString("telephone"),
                        row.getString("office"),
                        ids(row, "tasks").stream().map(TaskId::new).collect(Collectors.toSet()),
                        ids(row, "software").stream().map(SoftwareId::new).collect(Collectors.toSet())),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }

    /** A service, and who heads it or is about to. */
    record Place(
            DepartmentId id,
            String code,
            String name,
            boolean closed,
            @Nullable Head head) {}

    record Head(
            StaffMemberId id,
            String name,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** @param postedOn since when the person works where they are, where that is known */
    record Known(
            StaffMemberId id,
            StaffMemberDetails details,
            DepartmentId department,
            String departmentName,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate postedOn) {}
}
