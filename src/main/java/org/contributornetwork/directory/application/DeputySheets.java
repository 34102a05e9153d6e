package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has stood in for the heads of a service, stands in and will; for its head and for communication. */
@Component
@Reading
@ForSignedIn
public class DeputySheets {

    /** Times shown, the latest first. */
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final DecisionRights rights;
    private final Clock clock;

    DeputySheets(JdbcClient jdbc, DecisionRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Who decides for the service.
     *
     * @throws NotFound if there is no such service, or the reader names no deputy there
     */
    public Deciders deciders(DepartmentId department, Actor actor) {
        if (!DeputyNaming.mayName(department, actor)) {
            throw new NotFound();
        }
        return rights.of(department, Scope.REFERENTS);
    }

    public List<Line> of(DepartmentId department, Actor actor) {
        if (!DeputyNaming.mayName(department, actor)) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select y.id, y.staff_member_id, p.first_name || ' ' || p.last_name as person,
                               h.first_name || ' ' || h.last_name as head, y.starts_on, y.ends_on, y.scope, y.named_by_name,
                               exists (select 1 from user_account a where a.staff_member_id = p.id and a.status = 'ACTIVE') as signs_in,
                               exists (select 1 from headship c where c.department_id = y.department_id
                                       and c.staff_member_id = y.head_id and c.starts_on <= :today
                                       and (c.ends_on is null or c.ends_on > :today)) as heads
                        from deputy y
                        join staff_member p on p.id = y.staff_member_id
                        join staff_member h on h.id = y.head_id
                        where y.department_id = :department
                        order by y.starts_on desc, y.id desc limit :shown""")
                .param("department", department.value())
                .param("today", today)
                .param("shown", SHOWN)
                .query((row, number) -> line(row, today))
                .list();
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("staff_member_id", UUID.class),
                row.getString("person"),
                row.getString("head"),
                State.of(startsOn, endsOn, row.getBoolean("heads"), today),
                startsOn,
                endsOn,
                List.of((String[]) row.getArray("scope").getArray()),
                row.getString("named_by_name"),
                row.getBoolean("signs_in"));
    }

    public enum State {
        ACTIVE,
        UPCOMING,
        /** Whoever named them heads the service no more. */
        LAPSED,
        CANCELLED,
        ENDED;

        static State of(LocalDate startsOn, LocalDate endsOn, boolean headStillHeads, LocalDate today) {
            if (endsOn.equals(startsOn)) {
                return CANCELLED;
            }
            if (!endsOn.isAfter(today)) {
                return ENDED;
            }
            if (!headStillHeads) {
                return LAPSED;
            }
            return startsOn.isAfter(today) ? UPCOMING : ACTIVE;
        }

        public boolean isOpen() {
            return this == ACTIVE || this == UPCOMING;
        }
    }

    /**
     * @param endsOn  first day without the charge
     * @param signsIn whether the deputy has an account to decide with
     */
    public record Line(
            UUID id,
            UUID personId,
            String person,
            String head,
            State state,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> scope,
            String namedBy,
            boolean signsIn) {

        /** The last day, where there is one: who was dismissed on the first day never stood in. */
        public LocalDate lastDay() {
            return endsOn.isAfter(startsOn) ? endsOn.minusDays(1) : startsOn;
        }
    }
}
