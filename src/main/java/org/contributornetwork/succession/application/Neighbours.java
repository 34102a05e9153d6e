package org.contributornetwork.succession.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.SqlDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person's services have beside that person: who else carries them, and who could take over. Reads, writes nothing. */
@Component
class Neighbours {

    /** Most people whom a form offers for one charge. */
    private static final int MOST = 500;

    private static final String DEPARTMENTS = """
            select d.id, d.name, d.minimum_referents,
                   exists (select 1 from headship h where h.department_id = d.id and h.staff_member_id = :person
                           and (h.ends_on is null or h.ends_on > :today and h.ends_on > h.starts_on)) as headed,
                   exists (select 1 from referent_mandate m where m.department_id = d.id and m.staff_member_id = :person
                           and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) as referent,
                   (select count(distinct m.staff_member_id) from referent_mandate m
                    where m.department_id = d.id and m.staff_member_id <> :person
                      and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) as other_referents,
                   exists (select 1 from staff_member s join portal_account a on a.staff_member_id = s.id
                           where s.id = :person and s.department_id = d.id and a.status = 'ACTIVE') as contributor,
                   exists (select 1 from staff_member s join portal_account a on a.staff_member_id = s.id
                           where s.department_id = d.id and s.id <> :person and s.left_on is null
                             and a.status = 'ACTIVE' and not %s) as other_contributor,
                   not exists (select 1 from headship h where h.department_id = d.id and h.starts_on <= :today
                               and (h.ends_on is null or h.ends_on > :today))
                   and not exists (select 1 from directorate_headship o
                                   where o.directorate_id = d.directorate_id and o.staff_member_id <> :person
                                     and o.starts_on <= :today and (o.ends_on is null or o.ends_on > :today)) as left_to_communication
            from department d
            where d.closed_on is null and d.id in (
                select h.department_id from headship h where h.staff_member_id = :person and (h.ends_on is null or h.ends_on > :today)
                union
                select m.department_id from referent_mandate m
                where m.staff_member_id = :person and m.status = 'APPROVED' and m.ends_on > :today
                union
                select s.department_id from staff_member s where s.id = :person)
            order by d.name collate "fr-x-icu", d.id""".formatted(Dormancy.condition("a"));

    /**
     * The arrays stand in selects of their own, lest PostgreSQL look at how long they are and plan anew each time; the offset keeps it from
     * asking who is taken once for each person.
     */
    private static final String CANDIDATES = """
            with offered as (
            select d.id as place, s.id, s.label, s.last_name, s.first_name, s.id <> all (taken.ids) as referent
            from unnest((select cast(:departments as uuid[]))) d (id)
            cross join lateral (
                select array(select h.staff_member_id from headship h
                             where h.department_id = d.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today))
                    || array(select m.staff_member_id from referent_mandate m
                             where m.department_id = d.id and (m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                                                               or m.status = 'APPROVED' and m.ends_on > :today)) as ids
                offset 0) taken
            cross join lateral (
                select s.id, s.last_name || ' ' || s.first_name as label, s.last_name, s.first_name from staff_member s
                where s.department_id = d.id and s.left_on is null and s.id <> :person
                order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu" limit %d) s
            union all
            select distinct d.directorate_id, s.id, s.last_name || ' ' || s.first_name, s.last_name, s.first_name, false
            from department d join headship h on h.department_id = d.id and h.starts_on <= :today
                 and (h.ends_on is null or h.ends_on > :today)
            join staff_member s on s.id = h.staff_member_id
            where d.directorate_id = any (cast((select cast(:directorates as uuid[])) as uuid[]))
              and d.closed_on is null and s.left_on is null and s.id <> :person)
            select place, id, label, referent from offered
            order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id""".formatted(MOST);

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open services in which the person works, heads something or is a referent, in French order. */
    List<ConcernedDepartment> departmentsOf(StaffMemberId person, LocalDate today, Actor actor) {
        return jdbc.sql(SqlDay.put(DEPARTMENTS, "today", today))
                .param("person", person.value())
                .query((row, number) -> department(row, actor))
                .list();
    }

    /** Who works in these services today, and who heads a service of these directorates, but for that person; in French order. */
    List<Candidate> candidates(
            StaffMemberId person, Collection<UUID> departments, Collection<UUID> directorates, LocalDate today) {
        if (departments.isEmpty() && directorates.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SqlDay.put(CANDIDATES, "today", today))
                .param("person", person.value())
                .param("departments", departments.stream().distinct().toArray(UUID[]::new))
                .param("directorates", directorates.toArray(UUID[]::new))
                .query((row, number) -> new Candidate(
                        row.getObject("place", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getBoolean("referent")))
                .list();
    }

    private static ConcernedDepartment department(ResultSet row, Actor actor) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ConcernedDepartment(
                id,
                row.getString("name"),
                row.getInt("minimum_referents"),
                row.getBoolean("headed"),
                row.getBoolean("referent"),
                row.getInt("other_referents"),
                row.getBoolean("contributor"),
                row.getBoolean("other_contributor"),
                actor.decidesFor(id) || actor.isCommunication() && row.getBoolean("left_to_communication"));
    }
}
