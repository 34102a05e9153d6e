package org.contributornetwork.results.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person's own place in the network: their mandate, their account on the portal, and whom they can ask. */
@Component
@Reading
@ForSignedIn
public class OwnPlace {

    private static final String SQL = """
            select s.id, s.first_name, s.department_id, d.name as department, head.name as head_name, head.email as head_email,
                   desk.display_name as desk_name, desk.email as desk_email,
                   m.id as mandate_id, m.status, m.starts_on, m.ends_on,
                   a.user_name, a.status as account, a.last_contribution_on, a.suspended_on, %s as dormant,
                   array(select t.name from staff_member_task x join task t on t.id = x.task_id
                         where x.staff_member_id = s.id order by t.name collate "fr-x-icu") as tasks,
                   fellow.names as fellow_names, fellow.emails as fellow_emails
            from staff_member s
            join department d on d.id = s.department_id
            left join lateral (
                select p.first_name || ' ' || p.last_name as name, p.email
                from headship h join staff_member p on p.id = h.staff_member_id
                where h.department_id = d.id and h.starts_on <= :today
                  and (h.ends_on is null or h.ends_on > :today) and p.id <> s.id limit 1) head on true
            left join lateral (
                select u.display_name, u.email from user_account u
                where u.role = 'COMMUNICATION' and u.status = 'ACTIVE' order by u.created_at, u.id limit 1) desk on true
            left join lateral (
                select * from referent_mandate m where m.staff_member_id = s.id
                order by (m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) desc,
                         (m.status = 'APPROVED' and m.ends_on > :today) desc, m.proposed_at desc limit 1) m on true
            left join lateral (
                select * from portal_account a where a.staff_member_id = s.id
                order by a.status = 'CLOSED', a.requested_at desc limit 1) a on true
            cross join lateral (
                select array_agg(f.name) as names, array_agg(f.email) as emails
                from (select p.first_name || ' ' || p.last_name as name, p.email
                      from referent_mandate r join staff_member p on p.id = r.staff_member_id and p.left_on is null
                      where r.department_id = d.id and r.status = 'APPROVED' and r.starts_on <= :today and r.ends_on > :today
                        and p.id <> s.id
                      order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id limit :fellows) f) fellow
            where s.id = :self""".formatted(Dormancy.condition("a"));

    /** Other referents of the service to whom somebody is pointed. */
    static final int FELLOWS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPlace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** None for an account that belongs to nobody of the register. */
    public Optional<Place> of(Actor actor) {
        return jdbc.sql(SqlDay.put(SQL, "today", LocalDate.now(clock)))
                .param("self", actor.staffMember() == null ? new UUID(0, 0) : actor.staffMember())
                .param("fellows", FELLOWS)
                .query(OwnPlace::place)
                .optional();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        String account = row.getString("account");
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getObject("mandate_id", UUID.class),
                row.getString("status"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                account == null
                        ? null
                        : new Account(
                                row.getString("user_name"),
                                account,
                                row.getObject("last_contribution_on", LocalDate.class),
                                row.getObject("suspended_on", LocalDate.class),
                                row.getBoolean("dormant")),
                texts(row, "tasks"),
                contact(row, "head_name", "head_email"),
                contact(row, "desk_name", "desk_email"),
                fellows(texts(row, "fellow_names"), texts(row, "fellow_emails")));
    }

    private static @Nullable Contact contact(ResultSet row, String name, String email) throws SQLException {
        return row.getString(name) == null ? null : new Contact(row.getString(name), row.getString(email));
    }

    private static List<Contact> fellows(List<String> names, List<String> emails) {
        List<Contact> fellows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fellows.add(new Contact(names.get(i), emails.get(i)));
        }
        return fellows;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }

    public record Contact(String name, String email) {}

    /** The account on the portal: the one that is open, else the one closed last. */
    public record Account(
            String userName,
            String status,
            @Nullable LocalDate lastContributionOn,
            @Nullable LocalDate suspendedOn,
            boolean dormant) {}

    /**
     * @param mandateStatus of the mandate in force, else of the latest
     * @param endsOn        first day without the mandate
     * @param head          of the service, unless it is the person
     * @param desk          of communication
     * @param fellows       other referents of the service
     */
    public record Place(
            UUID id,
            String firstName,
            UUID departmentId,
            String department,
            @Nullable UUID mandateId,
            @Nullable String mandateStatus,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Account account,
            List<String> tasks,
            @Nullable Contact head,
            @Nullable Contact desk,
            List<Contact> fellows) {}
}
