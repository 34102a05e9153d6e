package org.contributornetwork.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DirectoryNames.DepartmentName;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who decides for a service today: its head, or the deputy whom that head named; where nobody heads it, the head of its
 * directorate; where nobody heads that either, communication. It is asked at the moment of the decision, so that work which
 * waits follows the charge by itself.
 */
@Component
public class DecisionRights {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such service */
    public Deciders of(DepartmentId department, Scope scope) {
        Deciders deciders = of(Set.of(department), scope).get(department);
        if (deciders == null) {
            throw new NotFound();
        }
        return deciders;
    }

    /** Of each of these services that there is, in one statement. */
    public Map<DepartmentId, Deciders> of(Collection<DepartmentId> departments, Scope scope) {
        Map<DepartmentId, Deciders> found = new HashMap<>();
        jdbc.sql("""
                        select d.id, d.name as department, d.closed_on is not null as closed,
                               head.id as head_id, head.name as head_name, deputy.id as deputy_id, deputy.name as deputy_name,
                               director.id as director_id, director.name as director_name
                        from department d
                        left join lateral (
                            select p.id, p.first_name || ' ' || p.last_name as name
                            from headship h join staff_member p on p.id = h.staff_member_id
                            where h.department_id = d.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                            limit 1) head on true
                        left join lateral (
                            select p.id, p.first_name || ' ' || p.last_name as name
                            from deputy y join staff_member p on p.id = y.staff_member_id
                            where y.department_id = d.id and y.head_id = head.id and y.starts_on <= :today
                              and y.ends_on > :today and :scope = any (y.scope)
                            limit 1) deputy on true
                        left join lateral (
                            select p.id, p.first_name || ' ' || p.last_name as name
                            from directorate_headship o join staff_member p on p.id = o.staff_member_id
                            where o.directorate_id = d.directorate_id and o.starts_on <= :today
                              and (o.ends_on is null or o.ends_on > :today)
                            limit 1) director on true
                        where d.id = any(:departments)""")
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toArray(UUID[]::new))
                .param("scope", scope.name())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    DepartmentId id = new DepartmentId(row.getObject("id", UUID.class));
                    found.put(
                            id,
                            new Deciders(
                                    new DepartmentName(id, row.getString("department"), row.getBoolean("closed")),
                                    charged(row, "head"),
                                    charged(row, "deputy"),
                                    charged(row, "director")));
                });
        return found;
    }

    private static @Nullable Charged charged(ResultSet row, String charge) throws SQLException {
        UUID id = row.getObject(charge + "_id", UUID.class);
        return id == null ? null : new Charged(new StaffMemberId(id), row.getString(charge + "_name"));
    }

    /** What somebody decides on; a deputy may be named for one of them only. */
    public enum Scope {
        REFERENTS,
        ORGANISATION
    }

    public enum Capacity {
        HEAD,
        DEPUTY,
        DIRECTORATE_HEAD,
        COMMUNICATION
    }

    public record Charged(StaffMemberId id, String name) {}

    /**
     * @param inPlaceOf in whose name a deputy decides; nobody's for the others
     */
    public record DecisionRight(Capacity capacity, @Nullable String inPlaceOf) {}

    /**
     * @param department the service for which they decide
     * @param head     of the service
     * @param deputy   whom that head named, for these days and this scope
     * @param director of the directorate; decides while the service has no head
     */
    public record Deciders(
            DepartmentName department,
            @Nullable Charged head,
            @Nullable Charged deputy,
            @Nullable Charged director) {

        /**
         * Who decides on something of this person's own: those who would if that person had no charge. A deputy decides in
         * the name of the head, so not on the head's own either.
         */
        public Deciders without(StaffMemberId person) {
            boolean headIsConcerned = head != null && head.id().equals(person);
            return new Deciders(
                    department,
                    headIsConcerned ? null : head,
                    headIsConcerned || deputy != null && deputy.id().equals(person) ? null : deputy,
                    director != null && director.id().equals(person) ? null : director);
        }

        /** In which capacity this person decides on something of somebody's own, if they do; on their own nobody does. */
        public Optional<DecisionRight> rightOn(StaffMemberId concerned, Actor actor) {
            return actor.is(concerned.value())
                    ? Optional.empty()
                    : without(concerned).rightOf(actor);
        }

        /** Whether nobody but communication can decide. */
        public boolean isLeftToCommunication() {
            return head == null && director == null;
        }

        /** In which capacity this person decides, if they do. */
        public Optional<DecisionRight> rightOf(Actor actor) {
            if (head != null) {
                if (actor.is(head.id().value())) {
                    return Optional.of(new DecisionRight(Capacity.HEAD, null));
                }
                return deputy != null && actor.is(deputy.id().value())
                        ? Optional.of(new DecisionRight(Capacity.DEPUTY, head.name()))
                        : Optional.empty();
            }
            if (director != null) {
                return actor.is(director.id().value())
                        ? Optional.of(new DecisionRight(Capacity.DIRECTORATE_HEAD, null))
                        : Optional.empty();
            }
            return actor.isCommunication()
                    ? Optional.of(new DecisionRight(Capacity.COMMUNICATION, null))
                    : Optional.empty();
        }
    }
}
