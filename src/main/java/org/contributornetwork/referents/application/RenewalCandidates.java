package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at mandates one by one, in two statements for all: may this person renew them, and if not, why. */
@Component
class RenewalCandidates {

    private final JdbcClient jdbc;
    private final DecisionRights rights;
    private final Clock clock;

    RenewalCandidates(JdbcClient jdbc, DecisionRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** Those of these mandates that the actor may see, by the end of their term. */
    List<Candidate> among(Collection<UUID> ids, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Found> found = jdbc.sql("""
                        select m.id, m.status, m.starts_on, m.ends_on, m.proposed_by, m.staff_member_id, m.department_id,
                               s.first_name || ' ' || s.last_name as person, d.name as department,
                               s.left_on is not null as gone, d.closed_on is not null as closed,
                               exists (select 1 from headship h where h.department_id = d.id and h.staff_member_id = s.id
                                       and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)) as heads,
                               exists (select 1 from referent_mandate n
                                       where n.renews = m.id and n.ends_on > n.starts_on) as renewed,
                               exists (select 1 from referent_mandate o where o.staff_member_id = m.staff_member_id
                                       and o.department_id = m.department_id and o.status = 'APPROVED'
                                       and o.starts_on >= m.ends_on and o.ends_on > o.starts_on) as followed
                        from referent_mandate m
                        join staff_member s on s.id = m.staff_member_id
                        join department d on d.id = m.department_id
                        where m.id = any(:ids) order by m.ends_on, m.id""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> found(row))
                .list();
        Map<DepartmentId, Deciders> deciders = rights.of(
                found.stream().map(one -> one.nominee().department()).collect(Collectors.toSet()), Scope.REFERENTS);
        return found.stream()
                .filter(one -> MandateVisibility.allows(
                        actor,
                        one.nominee().department().value(),
                        one.nominee().person().value(),
                        one.proposedBy()))
                .map(one -> candidate(one, deciders, actor, today))
                .toList();
    }

    private static Candidate candidate(Found found, Map<DepartmentId, Deciders> rights, Actor actor, LocalDate today) {
        Nominee nominee = found.nominee();
        Deciders deciders = Objects.requireNonNull(rights.get(nominee.department()));
        DecisionRight right = deciders.rightOn(nominee.person(), actor).orElse(null);
        return new Candidate(
                found.id(),
                nominee,
                found.endsOn(),
                right,
                obstacle(found, right, actor, today),
                whoDecides(deciders.without(nominee.person())));
    }

    private static @Nullable RenewalObstacle obstacle(
            Found found, @Nullable DecisionRight right, Actor actor, LocalDate today) {
        if (actor.is(found.nominee().person().value())) {
            return RenewalObstacle.OWN;
        }
        if (right == null) {
            return RenewalObstacle.NOT_YOURS;
        }
        if (found.renewed()) {
            return RenewalObstacle.RENEWED;
        }
        if (found.startsOn() == null
                || found.endsOn() == null
                || today.isBefore(found.startsOn())
                || !today.isBefore(found.endsOn())) {
            return RenewalObstacle.OVER;
        }
        if (found.endsOn().isAfter(today.plusDays(ReferentMandate.ENDING_DAYS))) {
            return RenewalObstacle.NOT_ENDING;
        }
        return found.ineligible();
    }

    private static @Nullable String whoDecides(Deciders deciders) {
        if (deciders.head() != null) {
            return deciders.head().name();
        }
        return deciders.director() == null ? null : deciders.director().name();
    }

    private static Found found(ResultSet row) throws SQLException {
        RenewalObstacle ineligible = null;
        if (row.getBoolean("followed")) {
            ineligible = RenewalObstacle.FOLLOWED;
        } else if (row.getBoolean("gone")) {
            ineligible = RenewalObstacle.LEFT;
        } else if (row.getBoolean("heads")) {
            ineligible = RenewalObstacle.HEADS;
        } else if (row.getBoolean("closed")) {
            ineligible = RenewalObstacle.CLOSED;
        }
        return new Found(
                new MandateId(row.getObject("id", UUID.class)),
                new Nominee(
                        new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                        row.getString("person"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("department")),
                row.getObject("proposed_by", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("renewed"),
                ineligible);
    }

    private record Found(
            MandateId id,
            Nominee nominee,
            UUID proposedBy,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean renewed,
            @Nullable RenewalObstacle ineligible) {}

    /**
     * @param endsOn   first day without the mandate
     * @param right    what the actor would renew it by
     * @param obstacle why they cannot; nothing where they can
     * @param decider  the name of who decides for the service; nobody's where it is communication
     */
    record Candidate(
            MandateId id,
            Nominee nominee,
            @Nullable LocalDate endsOn,
            @Nullable DecisionRight right,
            @Nullable RenewalObstacle obstacle,
            @Nullable String decider) {}
}
