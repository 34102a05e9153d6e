package org.contributornetwork.results.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDirectors;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a director looks after: the decisions they are asked for, and the services for which they decide. */
@Component
@Reading
@ForDirectors
public class OwnServices {

    private static final String SERVICES = """
            select d.id, d.name, d.minimum_referents,
                   (select count(*) from referent_mandate m where m.department_id = d.id
                    and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) as referents,
                   (select count(*) from staff_member s where s.department_id = d.id and s.left_on is null) as people,
                   (select count(*) from referent_mandate m where m.department_id = d.id and %s) as renewals,
                   sheet.id as sheet_id, sheet.status as sheet_status, sheet.signed_at, deputy.name as deputy, deputy.ends_on as deputy_until
            from department d
            left join lateral (
                select o.id, o.status, o.signed_at from organisation_sheet o
                where o.department_id = d.id and o.status <> 'ABANDONED'
                order by array_position(array['AWAITING_SIGNATURE', 'SIGNED', 'DRAFT'], o.status), o.number desc limit 1) sheet on true
            left join lateral (
                select p.first_name || ' ' || p.last_name as name, y.ends_on
                from deputy y
                join headship h on h.department_id = y.department_id and h.staff_member_id = y.head_id
                     and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                join staff_member p on p.id = y.staff_member_id
                where y.department_id = d.id and y.starts_on <= :today and y.ends_on > :today limit 1) deputy on true
            where d.id in (:decided) order by d.name collate "fr-x-icu", d.id limit :shown""".formatted(EndingSoon.SQL);

    /** Services on the first page of whoever decides for very many; the list of services has all. */
    static final int SERVICES_SHOWN = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnServices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The decisions that this director is asked for, whoever waits longest first. */
    public List<Decision> decisions(Actor actor) {
        return jdbc.sql("""
                        select m.id, s.first_name || ' ' || s.last_name as person, d.id as department_id, d.name as department,
                               m.proposed_at, m.proposed_by_name
                        from referent_mandate m
                        join staff_member s on s.id = m.staff_member_id
                        join department d on d.id = m.department_id
                        where m.status = 'PROPOSED' and m.department_id in (:decided) and m.staff_member_id <> :self
                        order by m.waiting_since, m.id limit 20""")
                .param("decided", List.of(actor.decidedDepartments()))
                .param("self", actor.staffMember() == null ? new UUID(0, 0) : actor.staffMember())
                .query((row, number) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("department"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getString("proposed_by_name"),
                        inPlaceOf(actor, row.getObject("department_id", UUID.class))))
                .list();
    }

    /** The services for which this director decides. */
    public List<Headed> services(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SqlDay.put(SqlDay.put(SERVICES, "today", today), "soon", today.plusDays(EndingSoon.DAYS)))
                .param("decided", List.of(actor.decidedDepartments()))
                .param("shown", SERVICES_SHOWN)
                .query((row, number) -> headed(row, actor))
                .list();
    }

    private Headed headed(ResultSet row, Actor actor) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Headed(
                id,
                row.getString("name"),
                row.getInt("referents"),
                row.getInt("minimum_referents"),
                row.getInt("people"),
                row.getInt("renewals"),
                row.getObject("sheet_id", UUID.class),
                row.getString("sheet_status"),
                signedAt == null
                        ? null
                        : signedAt.toInstant().atZone(clock.getZone()).toLocalDate(),
                row.getString("deputy"),
                row.getObject("deputy_until", LocalDate.class),
                actor.heads(id),
                inPlaceOf(actor, id));
    }

    private static @Nullable String inPlaceOf(Actor actor, UUID department) {
        String name =
                actor.heads(department) ? null : actor.entrustedDepartments().get(department);
        return name == null || name.isEmpty() ? null : name;
    }

    /** @param inPlaceOf the head for whom the reader decides as deputy */
    public record Decision(
            UUID id,
            String person,
            String department,
            Instant proposedAt,
            String proposedBy,
            @Nullable String inPlaceOf) {}

    /**
     * @param renewals    mandates that end soon and that nobody has renewed
     * @param sheetStatus of the organisation sheet that matters now: the one to sign, else the one signed last, else the one in preparation
     * @param deputyUntil first day without the deputy
     * @param own         whether the reader heads it, and does not stand in for somebody
     */
    public record Headed(
            UUID id,
            String name,
            int referents,
            int minimumReferents,
            int people,
            int renewals,
            @Nullable UUID sheetId,
            @Nullable String sheetStatus,
            @Nullable LocalDate signedOn,
            @Nullable String deputy,
            @Nullable LocalDate deputyUntil,
            boolean own,
            @Nullable String inPlaceOf) {

        /** A deputy may be named for referents only: the page of the sheet tells. */
        public boolean isSigner() {
            return inPlaceOf == null;
        }

        public boolean isUnderMinimum() {
            return referents < minimumReferents;
        }

        public @Nullable LocalDate deputyLastDay() {
            return deputyUntil == null ? null : deputyUntil.minusDays(1);
        }
    }
}
