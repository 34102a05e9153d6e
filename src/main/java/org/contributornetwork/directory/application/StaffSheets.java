package org.contributornetwork.directory.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of one person show, to each reader as much as is theirs to read. */
@Component
@Reading
@ForSignedIn
public class StaffSheets {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everybody in the network reads the directory's card of those who are there; communication, the head of the service and
     * the person read the rest.
     *
     * @throws NotFound if there is no such person for this reader
     */
    public StaffSheet sheet(StaffMemberId id, Actor actor) {
        StaffSheet sheet = jdbc.sql("""
                        select s.version, s.last_name, s.first_name, s.email, s.job_title, s.telephone, s.office,
                               s.accompaniment_notes, s.left_on, d.id as department_id, d.name as department,
                               array(select t.name from staff_member_task x join task t on t.id = x.task_id
                                     where x.staff_member_id = s.id order by t.name collate "fr-x-icu") as tasks,
                               array(select t.name from staff_member_software x join software t on t.id = x.software_id
                                     where x.staff_member_id = s.id order by t.name collate "fr-x-icu") as software,
                               array(select h.name from headship p join department h on h.id = p.department_id
                                     where p.staff_member_id = s.id and p.starts_on <= :today
                                       and (p.ends_on is null or p.ends_on > :today)
                                     order by h.name collate "fr-x-icu") as headed,
                               a.id as account_id, a.status as account_status,
                               p.id as portal_account_id, p.user_name as portal_user_name
                        from staff_member s
                        join department d on d.id = s.department_id
                        left join user_account a on a.staff_member_id = s.id
                        left join lateral (
                            select o.id, o.user_name from portal_account o
                            where o.staff_member_id = s.id and (o.status <> 'CLOSED' or s.left_on is not null)
                            order by o.status = 'CLOSED', o.requested_at desc limit 1) p on true
                        where s.id = :id""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> sheet(id, row, actor))
                .optional()
                .orElseThrow(NotFound::new);
        boolean visible = sheet.mayReadAll() || actor.isInNetwork() && sheet.leftOn() == null;
        if (!visible) {
            throw new NotFound();
        }
        return sheet;
    }

    /** Where the person has worked, the latest first. */
    public List<Stay> stays(StaffMemberId id) {
        return jdbc.sql("""
                        select d.name, p.starts_on, p.ends_on from posting p join department d on d.id = p.department_id
                        where p.staff_member_id = :id order by p.starts_on desc nulls last""")
                .param("id", id.value())
                .query((row, number) -> new Stay(
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** The person as the form shows them. */
    @ForCommunication
    public Editable editable(StaffMemberId id) {
        return jdbc.sql("""
                        select s.version, s.last_name, s.first_name, s.email, s.job_title, s.telephone, s.office,
                               s.department_id, s.accompaniment_notes,
                               array(select x.task_id::text from staff_member_task x where x.staff_member_id = s.id) as tasks,
                               array(select x.software_id::text from staff_member_software x
                                     where x.staff_member_id = s.id) as software
                        from staff_member s where s.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Editable(
                        row.getInt("version"),
                        DepartmentId.of(row.getString("department_id")),
                        new StaffMemberDetails(
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("email"),
                                row.getString("job_title"),
                                row.getString("telephone"),
                                row.getString("office"),
                                texts(row.getArray("tasks")).map(TaskId::of).collect(Collectors.toSet()),
                                texts(row.getArray("software"))
                                        .map(SoftwareId::of)
                                        .collect(Collectors.toSet())),
                        row.getString("accompaniment_notes")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static StaffSheet sheet(StaffMemberId id, ResultSet row, Actor actor) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        boolean own = actor.is(id.value());
        boolean notes = actor.isCommunication() || own;
        return new StaffSheet(
                id,
                row.getInt("version"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("email"),
                row.getString("job_title"),
                department,
                row.getString("department"),
                row.getString("telephone"),
                row.getString("office"),
                texts(row.getArray("tasks")).toList(),
                texts(row.getArray("software")).toList(),
                texts(row.getArray("headed")).toList(),
                notes ? row.getString("accompaniment_notes") : null,
                row.getObject("left_on", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_status"),
                row.getObject("portal_account_id", UUID.class),
                row.getString("portal_user_name"),
                own,
                actor.isCommunication(),
                actor.isCommunication() || actor.decidesFor(department),
                notes || actor.decidesFor(department));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }

    public record Stay(
            String department,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    public record Editable(int version, DepartmentId department, StaffMemberDetails details, String notes) {}

    /**
     * @param notes      notes of accompaniment; none for readers who may not read them
     * @param own        the reader's own sheet
     * @param portalAccountId the account on the portal that is not closed
     * @param mayEdit    whether the reader keeps the register
     * @param mayAskForAccount whether the reader may ask for an account on the portal for the person
     * @param mayReadAll whether the reader sees the history, the mandates and the account of the person
     */
    public record StaffSheet(
            StaffMemberId id,
            int version,
            String lastName,
            String firstName,
            String email,
            String jobTitle,
            UUID departmentId,
            String department,
            String telephone,
            String office,
            List<String> tasks,
            List<String> software,
            List<String> headedDepartments,
            @Nullable String notes,
            @Nullable LocalDate leftOn,
            @Nullable UUID accountId,
            @Nullable String accountStatus,
            @Nullable UUID portalAccountId,
            @Nullable String portalUserName,
            boolean own,
            boolean mayEdit,
            boolean mayAskForAccount,
            boolean mayReadAll) {

        public String fullName() {
            return firstName + " " + lastName;
        }
    }
}
