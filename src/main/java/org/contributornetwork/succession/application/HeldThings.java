package org.contributornetwork.succession.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.SqlDay;
import org.contributornetwork.succession.application.Checklist.Leaver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a person and everything that they hold, in one statement over the tables of all who may have given it to them; writes none. */
@Component
class HeldThings {

    /** What the person decides on or answers for, by their charges. */
    private static final String CHARGES = """
            select 'HEADSHIP' as kind, h.id, h.department_id as place, cast(null as uuid) as other_id, '' as other,
                   h.starts_on, h.ends_on, 0 as number
            from headed h
            union all
            select 'DIRECTORATE', o.id, o.directorate_id, null, '', o.starts_on, o.ends_on, 0
            from directorate_headship o
            where o.staff_member_id = :person and (o.ends_on is null or o.ends_on > :today and o.ends_on > o.starts_on)
            union all
            select 'DEPUTYSHIP', y.id, y.department_id, y.head_id, '', y.starts_on, y.ends_on, 0
            from deputy y where y.staff_member_id = :person and y.ends_on > :today and y.ends_on > y.starts_on
            union all
            select 'DEPUTY', y.id, y.department_id, y.staff_member_id, '', y.starts_on, y.ends_on, 0
            from headed h join deputy y on y.department_id = h.department_id and y.head_id = :person
            where y.ends_on > :today and y.ends_on > y.starts_on
            union all
            select 'DECISIONS', h.department_id, h.department_id, null, '', null, null, cast(count(*) as int)
            from headed h join referent_mandate m on m.department_id = h.department_id and m.status = 'PROPOSED'
            where h.starts_on <= :today group by h.department_id
            """;

    private static final String MANDATES = """
            select 'MANDATE', m.id, m.department_id, null, '', m.starts_on, m.ends_on, 0
            from referent_mandate m
            where m.staff_member_id = :person and m.status = 'APPROVED' and m.ends_on > :today and m.ends_on > m.starts_on
              and not exists (select 1 from referent_mandate r where r.id = m.renews and r.ends_on > :today)
            union all
            select 'PROPOSAL', m.id, m.department_id, null, m.proposed_by_name, null, null, 0
            from referent_mandate m
            where m.staff_member_id = :person and m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
            union all
            select 'PROPOSED', m.id, m.department_id, m.staff_member_id, '', null, null, 0
            from own u join referent_mandate m on m.proposed_by = u.id and m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
            where m.staff_member_id <> :person
            """;

    private static final String SHEETS = """
            select 'SIGNATURE', o.id, o.department_id, null, '', null, null, o.number
            from headed h join organisation_sheet o on o.department_id = h.department_id and o.status = 'AWAITING_SIGNATURE'
            where h.starts_on <= :today
            union all
            select 'VALIDATION', o.id, o.department_id, null, '', null, null, o.number
            from organisation_sheet o
            where exists (select 1 from validation_circuit c where c.sheet_id = o.id and c.validator_id = :person)
              and (o.status in ('DRAFT', 'AWAITING_SIGNATURE')
                   or o.status = 'SIGNED' and not exists (select 1 from organisation_sheet n
                       where n.department_id = o.department_id and n.status = 'SIGNED' and n.number > o.number))
            union all
            select 'DRAFT', o.id, o.department_id, null, '', null, null, o.number
            from own u join organisation_sheet o on o.drafted_by = u.id and o.status in ('DRAFT', 'AWAITING_SIGNATURE')
            """;

    private static final String ACCOUNTS = """
            select 'PORTAL_ACCOUNT', a.id, null, null, a.user_name, null, null, 0
            from portal_account a where a.staff_member_id = :person and a.status <> 'CLOSED'
            union all
            select 'ACCOUNT', u.id, null, null, u.email, null, null, 0 from own u where u.status <> 'DISABLED'
            """;

    /** At least one line, with the person's name: whatever is held stands beside it, and places and people get their names at the end. */
    private static final String SQL = """
            with own as (select id, email, status from user_account where staff_member_id = :person),
            headed as (select id, department_id, starts_on, ends_on from headship
                       where staff_member_id = :person and (ends_on is null or ends_on > :today and ends_on > starts_on)),
            held as (""" + String.join(" union all ", CHARGES, MANDATES, SHEETS, ACCOUNTS) + """
            )
            select s.first_name || ' ' || s.last_name as name, s.left_on, held.kind, held.id, held.place,
                   coalesce((select d.name from department d where d.id = held.place),
                            (select g.name from directorate g where g.id = held.place), '') collate "fr-x-icu" as place_name,
                   coalesce((select p.first_name || ' ' || p.last_name from staff_member p where p.id = held.other_id),
                            held.other) as other,
                   held.starts_on, held.ends_on, held.number
            from staff_member s left join held on s.left_on is null
            where s.id = :person
            order by place_name, held.starts_on, held.id""";

    private final JdbcClient jdbc;

    HeldThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of somebody who has left, nothing.
     *
     * @throws NotFound if there is no such person
     */
    Holding of(StaffMemberId person, LocalDate today) {
        List<Leaver> leaver = new ArrayList<>(1);
        List<Held> held = new ArrayList<>();
        jdbc.sql(SqlDay.put(SQL, "today", today))
                .param("person", person.value())
                .query(row -> {
                    if (leaver.isEmpty()) {
                        leaver.add(
                                new Leaver(person, row.getString("name"), row.getObject("left_on", LocalDate.class)));
                    }
                    if (row.getString("kind") != null) {
                        held.add(held(row));
                    }
                });
        return new Holding(leaver.stream().findFirst().orElseThrow(NotFound::new), held);
    }

    /** Who leaves, and what they hold. */
    record Holding(Leaver leaver, List<Held> held) {}

    private static Held held(ResultSet row) throws SQLException {
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
