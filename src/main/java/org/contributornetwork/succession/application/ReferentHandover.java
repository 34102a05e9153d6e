package org.contributornetwork.succession.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDeciders;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A referent hands over to a colleague, and stays: whoever decides for the service does it, or communication proposes it. */
@Component
@Transactional
@ForDeciders
public class ReferentHandover {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Turn turn;
    private final Neighbours neighbours;
    private final MandateSuccession mandates;
    private final Clock clock;

    ReferentHandover(JdbcClient jdbc, Turn turn, Neighbours neighbours, MandateSuccession mandates, Clock clock) {
        this.jdbc = jdbc;
        this.turn = turn;
        this.neighbours = neighbours;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * @throws NotFound      if there is no such mandate that this reader may hand over
     * @throws RuleViolation if it does not run
     */
    @Transactional(readOnly = true)
    public Sheet sheet(MandateId id, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Running mandate = running(id, null, null, actor);
        mandate.requireRunning(today);
        ConcernedDepartment department = surroundings(mandate, today, actor);
        List<Candidate> candidates =
                neighbours
                        .candidates(
                                mandate.person(), List.of(mandate.department().value()), List.of(), today)
                        .stream()
                        .filter(Candidate::referent)
                        .toList();
        return new Sheet(
                id,
                mandate.personName(),
                mandate.department(),
                mandate.departmentName(),
                department.ownDecision(),
                candidates,
                department.withoutFormer());
    }

    /**
     * The same id twice hands over once.
     *
     * @param next  the successor's mandate to come
     * @param known the keys of the consequences that were said to be known
     * @throws NotFound      as for {@link #sheet}
     * @throws RuleViolation if it does not run, the successor cannot take it over, or the service would be left without
     *                       something that was not said to be known
     */
    public void handOver(
            MandateId next, MandateId id, StaffMemberId successor, String reason, Set<String> known, Actor actor) {
        turn.take();
        Running mandate = running(id, next, successor, actor);
        if (mandate.handedOver()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        mandate.requireRunning(today);
        if (!mandate.successorIsColleague()) {
            throw RuleViolation.at("successor", "departure.not-available", mandate.departmentName());
        }
        Consequence.requireKnown(surroundings(mandate, today, actor).withoutFormer(), known);
        mandates.replace(next, id, successor, reason, actor);
    }

    private ConcernedDepartment surroundings(Running mandate, LocalDate today, Actor actor) {
        return neighbours.departmentsOf(mandate.person(), today, actor).stream()
                .filter(department ->
                        department.id().equals(mandate.department().value()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("department.closed", mandate.departmentName()));
    }

    private Running running(MandateId id, @Nullable MandateId next, @Nullable StaffMemberId successor, Actor actor) {
        return jdbc.sql("""
                        select m.staff_member_id, s.first_name || ' ' || s.last_name as person, m.department_id, d.name as department,
                               case when m.ends_on > m.starts_on then m.ends_on end as ends_on,
                               exists (select 1 from referent_mandate n where n.id = :next and n.succeeds = m.id) as handed_over,
                               exists (select 1 from staff_member c where c.id = :successor and c.department_id = d.id
                                       and c.left_on is null) as colleague
                        from referent_mandate m
                        join staff_member s on s.id = m.staff_member_id
                        join department d on d.id = m.department_id
                        where m.id = :id""")
                .param("id", id.value())
                .param("next", next == null ? NOBODY : next.value())
                .param("successor", successor == null ? NOBODY : successor.value())
                .query(ReferentHandover::running)
                .optional()
                .filter(mandate -> mandate.isFor(actor))
                .orElseThrow(NotFound::new);
    }

    private static Running running(ResultSet row, int number) throws SQLException {
        return new Running(
                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                row.getString("person"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department"),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("handed_over"),
                row.getBoolean("colleague"));
    }

    /**
     * What the page shows.
     *
     * @param ownDecision  whether the successor's mandate begins at once, or is proposed first
     * @param consequences what the service lacks until then
     */
    public record Sheet(
            MandateId mandate,
            String personName,
            DepartmentId department,
            String departmentName,
            boolean ownDecision,
            List<Candidate> candidates,
            List<Consequence> consequences) {}

    /** @param endsOn first day without the mandate; none where it was never in force */
    private record Running(
            StaffMemberId person,
            String personName,
            DepartmentId department,
            String departmentName,
            @Nullable LocalDate endsOn,
            boolean handedOver,
            boolean successorIsColleague) {

        /** Nobody decides on their own mandate, communication excepted, which only proposes. */
        boolean isFor(Actor actor) {
            return actor.isCommunication() || actor.decidesFor(department.value()) && !actor.is(person.value());
        }

        void requireRunning(LocalDate today) {
            if (endsOn == null || !endsOn.isAfter(today)) {
                throw RuleViolation.of("handover.not-running", personName, departmentName);
            }
        }
    }
}
