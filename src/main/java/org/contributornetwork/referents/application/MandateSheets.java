package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.MandateOrigin;
import org.contributornetwork.referents.domain.MandateStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one mandate shows, and the mandates that the pages of a service and of a person list. */
@Component
@Transactional(readOnly = true)
@ForSignedIn
public class MandateSheets {

    private final JdbcClient jdbc;
    private final Clock clock;

    MandateSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such mandate for this reader */
    public MandateSheet sheet(MandateId id, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select m.*, s.first_name || ' ' || s.last_name as person, s.job_title, d.name as department,
                               d.minimum_referents, head.id as head_id, head.name as head_name, head.has_account,
                               (select count(*) from referent_mandate o where o.department_id = m.department_id
                                and o.status = 'APPROVED' and o.starts_on <= :today and o.ends_on > :today) as referents
                        from referent_mandate m
                        join staff_member s on s.id = m.staff_member_id
                        join department d on d.id = m.department_id
                        left join lateral (
                            select p.id, p.first_name || ' ' || p.last_name as name,
                                   exists (select 1 from user_account a where a.staff_member_id = p.id
                                           and a.status = 'ACTIVE') as has_account
                            from headship h join staff_member p on p.id = h.staff_member_id
                            where h.department_id = m.department_id and h.starts_on <= :today
                              and (h.ends_on is null or h.ends_on > :today)
                            limit 1) head on true
                        where m.id = :id""")
                .param("id", id.value())
                .param("today", today)
                .query((row, number) -> sheet(id, row, actor, today))
                .optional()
                .filter(sheet -> MandateVisibility.allows(
                        actor, sheet.department().value(), sheet.person().value(), sheet.proposedById()))
                .orElseThrow(NotFound::new);
    }

    /** The mandates of a person, the latest first; the caller has made sure that the reader may see them. */
    public List<Line> ofPerson(StaffMemberId person) {
        return lines("m.staff_member_id = :id", person.value());
    }

    /** Proposals that wait and mandates in force or to come of a service. */
    public List<Line> currentOf(DepartmentId department) {
        return lines(
                "m.department_id = :id and (m.status = 'PROPOSED' or m.status = 'APPROVED' and m.ends_on > :today)",
                department.value());
    }

    private List<Line> lines(String condition, UUID id) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select m.id, m.status, m.starts_on, m.ends_on, m.proposed_at, d.name as department,
                               s.first_name || ' ' || s.last_name as person
                        from referent_mandate m
                        join department d on d.id = m.department_id
                        join staff_member s on s.id = m.staff_member_id
                        where """ + " " + condition + " order by m.proposed_at desc, m.id limit 50")
                .param("id", id)
                .param("today", today)
                .query((row, number) -> {
                    LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
                    LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getString("person"),
                            row.getString("department"),
                            MandateState.of(MandateStatus.valueOf(row.getString("status")), startsOn, endsOn, today),
                            row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                            startsOn,
                            endsOn);
                })
                .list();
    }

    private static MandateSheet sheet(MandateId id, ResultSet row, Actor actor, LocalDate today) throws SQLException {
        MandateStatus status = MandateStatus.valueOf(row.getString("status"));
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        DepartmentId department = new DepartmentId(row.getObject("department_id", UUID.class));
        StaffMemberId person = new StaffMemberId(row.getObject("staff_member_id", UUID.class));
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        boolean decides =
                status == MandateStatus.PROPOSED && actor.decidesFor(department.value()) && !actor.is(person.value());
        return new MandateSheet(
                id,
                person,
                row.getString("person"),
                row.getString("job_title"),
                department,
                row.getString("department"),
                MandateState.of(status, startsOn, endsOn, today),
                MandateOrigin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by_name"),
                row.getString("refusal_reason"),
                startsOn,
                endsOn,
                row.getInt("referents"),
                row.getInt("minimum_referents"),
                row.getObject("head_id", UUID.class),
                row.getString("head_name"),
                row.getBoolean("has_account"),
                decides);
    }

    public record Line(
            UUID id,
            String person,
            String department,
            MandateState state,
            Instant proposedAt,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /**
     * @param endsOn   first day without the mandate
     * @param decides  whether the reader is the one who decides
     */
    public record MandateSheet(
            MandateId id,
            StaffMemberId person,
            String personName,
            String jobTitle,
            DepartmentId department,
            String departmentName,
            MandateState state,
            MandateOrigin origin,
            String reason,
            Instant proposedAt,
            UUID proposedById,
            String proposedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String refusalReason,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int referents,
            int minimumReferents,
            @Nullable UUID headId,
            @Nullable String headName,
            boolean headHasAccount,
            boolean decides) {

        public @Nullable LocalDate lastDay() {
            return endsOn == null ? null : endsOn.minusDays(1);
        }

        public boolean isWaiting() {
            return state == MandateState.WAITING;
        }
    }
}
