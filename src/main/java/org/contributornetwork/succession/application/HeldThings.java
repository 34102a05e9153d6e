package org.contributornetwork.succession.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds everything that a person holds, in one statement over the tables of all who may have given it to them; writes none. */
@Component
class HeldThings {

    /** What the person decides on or answers for, by their charges. */
    private static final String CHARGES = """
            select 'HEADSHIP' as kind, h.id, d.id as place, d.name as place_name, '' as other, h.starts_on, h.ends_on, 0 as number
            from headed h join department d on d.id = h.department_id
            union all
            select 'DIRECTORATE', o.id, g.id, g.name, '', o.starts_on, o.ends_on, 0
            from directorate_headship o join directorate g on g.id = o.directorate_id
            where o.staff_member_id = :person and (o.ends_on is null or o.ends_on > :today and o.ends_on > o.starts_on)
            union all
            select 'DEPUTYSHIP', y.id, d.id, d.name, p.first_name || ' ' || p.last_name, y.starts_on, y.ends_on, 0
            from deputy y join department d on d.id = y.department_id join staff_member p on p.id = y.head_id
            where y.staff_member_id = :person and y.ends_on > :today and y.ends_on > y.starts_on
            union all
            select 'DEPUTY', y.id, d.id, d.name, p.first_name || ' ' || p.last_name, y.starts_on, y.ends_on, 0
            from headed h join deputy y on y.department_id = h.department_id and y.head_id = :person
            join department d on d.id = y.department_id join staff_member p on p.id = y.staff_member_id
            where y.ends_on > :today and y.ends_on > y.starts_on
            union all
            select 'DECISIONS', d.id, d.id, d.name, '', null, null, cast(count(*) as int)
            from headed h join department d on d.id = h.department_id
            join referent_mandate m on m.department_id = d.id and m.status = 'PROPOSED'
            where h.starts_on <= :today group by d.id, d.name
            """;

    private static final String MANDATES = """
            select 'MANDATE', m.id, d.id, d.name, '', m.starts_on, m.ends_on, 0
            from referent_mandate m join department d on d.id = m.department_id
            where m.staff_member_id = :person and m.status = 'APPROVED' and m.ends_on > :today and m.ends_on > m.starts_on
              and not exists (select 1 from referent_mandate r where r.id = m.renews and r.ends_on > :today)
            union all
            select 'PROPOSAL', m.id, d.id, d.name, m.proposed_by_name, null, null, 0
            from referent_mandate m join department d on d.id = m.department_id
            where m.staff_member_id = :person and m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
            union all
            select 'PROPOSED', m.id, d.id, d.name, p.first_name || ' ' || p.last_name, null, null, 0
            from own u join referent_mandate m on m.proposed_by = u.id and m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
            join department d on d.id = m.department_id join staff_member p on p.id = m.staff_member_id
            where m.staff_member_id <> :person
            """;

    private static final String SHEETS = """
            select 'SIGNATURE', o.id, d.id, d.name, '', null, null, o.number
            from headed h join department d on d.id = h.department_id
            join organisation_sheet o on o.department_id = d.id and o.status = 'AWAITING_SIGNATURE'
            where h.starts_on <= :today
            union all
            select 'VALIDATION', o.id, d.id, d.name, '', null, null, o.number
            from organisation_sheet o join department d on d.id = o.department_id
            where exists (select 1 from validation_circuit c where c.sheet_id = o.id and c.validator_id = :person)
              and (o.status in ('DRAFT', 'AWAITING_SIGNATURE')
                   or o.status = 'SIGNED' and not exists (select 1 from organisation_sheet n
                       where n.department_id = o.department_id and n.status = 'SIGNED' and n.number > o.number))
            union all
            select 'DRAFT', o.id, d.id, d.name, '', null, null, o.number
            from own u join organisation_sheet o on o.drafted_by = u.id and o.status in ('DRAFT', 'AWAITING_SIGNATURE')
            join department d on d.id = o.department_id
            """;

    private static final String ACCOUNTS = """
            select 'PORTAL_ACCOUNT', a.id, null, '', a.user_name, null, null, 0
            from portal_account a where a.staff_member_id = :person and a.status <> 'CLOSED'
            union all
            select 'ACCOUNT', u.id, null, '', u.email, null, null, 0 from own u where u.status <> 'DISABLED'
            """;

    private static final String SQL = """
            with own as (select id, email, status from user_account where staff_member_id = :person),
            headed as (select id, department_id, starts_on, ends_on from headship
                       where staff_member_id = :person and (ends_on is null or ends_on > :today and ends_on > starts_on))
            select * from (""" + String.join(" union all ", CHARGES, MANDATES, SHEETS, ACCOUNTS) + """
            ) held order by place_name collate "fr-x-icu", starts_on, id""";

    private final JdbcClient jdbc;

    HeldThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> of(StaffMemberId person, LocalDate today) {
        return jdbc.sql(SQL)
                .param("person", person.value())
                .param("today", today)
                .query(HeldThings::held)
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                Held.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("place", UUID.class),
                row.getString("place_name"),
                row.getString("other"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("number"));
    }
}
