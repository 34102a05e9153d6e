package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of one service show. */
@Component
@Reading
@ForNetwork
public class DepartmentSheets {

    /** People shown on the page of their service; the rest are a link away. */
    private static final int PEOPLE_SHOWN = 12;

    /**
     * The service with its first people in French order, referents first, in one row: whoever has no mandate is read in the order of the
     * index, and no further than shown.
     */
    private static final String SQL = """
            select d.id, d.code, d.name, d.minimum_referents, d.portal_sections, d.expected_rhythm_days,
                   d.closed_on, d.version, o.name as directorate,
                   head.id as head_id, head.name as head_name, head.starts_on as head_since,
                   former.ends_on as vacant_since,
                   (select count(*) from referent_mandate m where m.department_id = d.id
                    and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) as referents,
                   (select count(*) from staff_member s where s.department_id = d.id and s.left_on is null) as people,
                   coalesce(colleagues.ids, '{}') as colleague_ids, coalesce(colleagues.names, '{}') as colleague_names,
                   coalesce(colleagues.job_titles, '{}') as colleague_job_titles,
                   coalesce(colleagues.mandates, '{}') as colleague_mandates
            from department d
            join directorate o on o.id = d.directorate_id
            left join lateral (
                select s.id, s.first_name || ' ' || s.last_name as name, h.starts_on
                from headship h join staff_member s on s.id = h.staff_member_id
                where h.department_id = d.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                limit 1) head on true
            left join lateral (
                select max(h.ends_on) as ends_on from headship h
                where h.department_id = d.id and h.ends_on <= :today) former on true
            cross join lateral (
                with mandated as (
                    select distinct on (m.staff_member_id) m.staff_member_id as id,
                           case when m.status <> 'APPROVED' then 'PROPOSED'
                                when m.rank = 'SUBSTITUTE' then 'SUBSTITUTE' else 'APPROVED' end as mandate
                    from referent_mandate m
                    where m.department_id = d.id
                      and (m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                           or m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today)
                    order by m.staff_member_id, m.status)
                select array_agg(s.id) as ids, array_agg(s.first_name || ' ' || s.last_name) as names,
                       array_agg(s.job_title) as job_titles, array_agg(s.mandate) as mandates
                from (select s.*
                      from (select s.id, s.first_name, s.last_name, s.job_title, m.mandate
                            from mandated m
                            cross join lateral (select * from staff_member s where s.id = m.id offset 0) s
                            where s.department_id = d.id and s.left_on is null
                            union all
                            (select s.id, s.first_name, s.last_name, s.job_title, ''
                             from staff_member s
                             where s.department_id = d.id and s.left_on is null
                               and not exists (select 1 from mandated m where m.id = s.id)
                             order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id
                             limit %1$d)) s
                      order by array_position(array['APPROVED', 'SUBSTITUTE', 'PROPOSED', ''], s.mandate),
                               s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id
                      limit %1$d) s) colleagues
            where d.id = :id""".formatted(PEOPLE_SHOWN);

    private final JdbcClient jdbc;
    private final Clock clock;

    DepartmentSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such service */
    public DepartmentSheet sheet(DepartmentId id, Actor actor) {
        return jdbc.sql(SqlDay.put(SQL, "today", LocalDate.now(clock)))
                .param("id", id.value())
                .query((row, number) -> new DepartmentSheet(
                        id,
                        row.getInt("version"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("directorate"),
                        row.getInt("minimum_referents"),
                        row.getInt("referents"),
                        List.of((String[]) row.getArray("portal_sections").getArray()),
                        row.getInt("expected_rhythm_days"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("head_id", UUID.class),
                        row.getString("head_name"),
                        row.getObject("head_since", LocalDate.class),
                        row.getObject("vacant_since", LocalDate.class),
                        row.getInt("people"),
                        colleagues(row),
                        actor.isCommunication(),
                        actor.isCommunication() || actor.decidesFor(id.value())))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static List<Colleague> colleagues(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("colleague_ids").getArray();
        String[] names = (String[]) row.getArray("colleague_names").getArray();
        String[] jobTitles = (String[]) row.getArray("colleague_job_titles").getArray();
        String[] mandates = (String[]) row.getArray("colleague_mandates").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Colleague(ids[i], names[i], jobTitles[i], mandates[i]))
                .toList();
    }

    /** The service as its form shows it. */
    @ForCommunication
    public Editable editable(DepartmentId id) {
        return jdbc.sql("""
                        select d.version, d.code, d.name, o.name as directorate, d.minimum_referents, d.portal_sections,
                               d.expected_rhythm_days
                        from department d join directorate o on o.id = d.directorate_id where d.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Editable(
                        row.getInt("version"),
                        new DepartmentEntry(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("directorate"),
                                row.getInt("minimum_referents"),
                                List.of((String[])
                                        row.getArray("portal_sections").getArray()),
                                row.getInt("expected_rhythm_days"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public record Editable(int version, DepartmentEntry entry) {}

    /** @param mandate the status of the mandate in this service that is in force or proposed; empty for none */
    public record Colleague(UUID id, String name, String jobTitle, String mandate) {}

    /**
     * @param people     how many work there
     * @param colleagues the first of them in French order, referents first
     * @param mayEdit    whether the reader keeps the register
     * @param mayReadAll whether the reader sees the history and the mandates of the service
     */
    public record DepartmentSheet(
            DepartmentId id,
            int version,
            String code,
            String name,
            String directorate,
            int minimumReferents,
            int referents,
            List<String> portalSections,
            int expectedRhythmDays,
            @Nullable LocalDate closedOn,
            @Nullable UUID headId,
            @Nullable String headName,
            @Nullable LocalDate headSince,
            @Nullable LocalDate vacantSince,
            int people,
            List<Colleague> colleagues,
            boolean mayEdit,
            boolean mayReadAll) {

        public boolean isVacant() {
            return headId == null && closedOn == null;
        }

        public boolean isUnderMinimum() {
            return referents < minimumReferents;
        }
    }
}
