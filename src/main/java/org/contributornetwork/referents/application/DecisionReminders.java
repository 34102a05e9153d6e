package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.DecisionsOverdue;
import org.contributornetwork.referents.DecisionsOverdue.Waiting;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.ReminderStep;
import org.contributornetwork.referents.domain.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings to mind what waits for a decision: of whoever decides after three working days, of their deputy after five, of
 * communication after seven. Each step once for each wait, whichever instance looks first. It decides nothing, ever.
 */
@Component
public class DecisionReminders {

    /** Nobody is written to in the night, nor on a day on which nobody works. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final int AT_ONCE = 500;

    /** Links long dead are forgotten; until then their pages say that they have expired. */
    private static final Duration LINKS_KEPT = Duration.ofDays(90);

    /** What somebody decides on at this very moment is left to the next round. */
    private static final String REMIND = """
            with due as (
                select m.id, m.waiting_since from referent_mandate m
                where m.status = 'PROPOSED' and m.waiting_since < :limit
                  and not exists (select 1 from decision_reminder r where r.mandate_id = m.id
                                  and r.waiting_since = m.waiting_since and r.step = :step)
                  and (:step <> 'DEPUTY' or exists (
                      select 1 from deputy y join headship h on h.department_id = y.department_id and h.staff_member_id = y.head_id
                           and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                      where y.department_id = m.department_id and y.starts_on <= :today and y.ends_on > :today
                        and 'REFERENTS' = any (y.scope)))
                order by m.waiting_since, m.id limit :most
                for share of m skip locked),
            reminded as (
                insert into decision_reminder (mandate_id, waiting_since, step, reminded_at)
                select id, waiting_since, :step, cast(:now as timestamptz) from due
                on conflict do nothing
                returning mandate_id, waiting_since)
            select r.mandate_id, r.waiting_since, m.staff_member_id, m.department_id,
                   s.first_name || ' ' || s.last_name as person, d.name as department
            from reminded r join referent_mandate m on m.id = r.mandate_id
            join staff_member s on s.id = m.staff_member_id
            join department d on d.id = m.department_id
            order by r.waiting_since, r.mandate_id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecisionReminders(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void remind() {
        jdbc.sql("delete from decision_link where expires_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(LINKS_KEPT)))
                .update();
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (!WorkingDays.isWorkingDay(now.toLocalDate()) || now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        for (ReminderStep step : ReminderStep.values()) {
            List<Waiting> overdue = due(step, now);
            if (!overdue.isEmpty()) {
                events.publishEvent(new DecisionsOverdue(step, overdue));
            }
        }
    }

    private List<Waiting> due(ReminderStep step, ZonedDateTime now) {
        // On a working day: what began before the day that lies one working day less back has waited for as many.
        LocalDate firstTooYoung = WorkingDays.before(now.toLocalDate(), step.workingDays() - 1);
        return jdbc.sql(REMIND)
                .param("limit", firstTooYoung.atStartOfDay(now.getZone()).toOffsetDateTime())
                .param("step", step.name())
                .param("today", now.toLocalDate())
                .param("most", AT_ONCE)
                .param("now", Timestamp.from(now.toInstant()))
                .query((row, number) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new Nominee(
                        new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                        row.getString("person"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("department")),
                row.getObject("waiting_since", OffsetDateTime.class).toInstant());
    }
}
