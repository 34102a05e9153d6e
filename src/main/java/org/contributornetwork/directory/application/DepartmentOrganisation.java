package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of a service says of its organisation: the circuits in force, what is being prepared, who stands in. */
@Component
@Reading
@ForNetwork
public class DepartmentOrganisation {

    private final JdbcClient jdbc;
    private final NetworkMemory memory;
    private final DecisionRights rights;
    private final Clock clock;

    DepartmentOrganisation(JdbcClient jdbc, NetworkMemory memory, DecisionRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such service */
    public Organisation of(DepartmentId department, Actor actor) {
        Organisation organisation = memory.recall(new Asked(department), () -> read(department));
        return organisation.open() == null || settles(department, actor) ? organisation : organisation.withoutOpen();
    }

    /** Whether the reader prepares or signs sheets of this service. */
    private boolean settles(DepartmentId department, Actor actor) {
        return actor.isCommunication()
                || actor.heads(department.value())
                || rights.of(department, Scope.ORGANISATION).rightOf(actor).isPresent();
    }

    private Organisation read(DepartmentId department) {
        return jdbc.sql(
                        "select force.id, force.number, force.signed_at, force.signed_by_name, force.signed_on_behalf_of, "
                                + CircuitColumns.of("force.id", "own") + """
                        , open.id as open, coalesce(open.waiting, false) as waiting,
                        deputy.id as deputy_id, deputy.name as deputy_name, deputy.starts_on, deputy.ends_on, deputy.scope
                        from department d
                        left join lateral (
                            select * from organisation_sheet o where o.department_id = d.id and o.status = 'SIGNED'
                            order by o.number desc limit 1) force on true
                        left join lateral (
                            select o.id, o.status = 'AWAITING_SIGNATURE' as waiting from organisation_sheet o
                            where o.department_id = d.id and o.status in ('DRAFT', 'AWAITING_SIGNATURE') limit 1) open on true
                        left join lateral (
                            select p.id, p.first_name || ' ' || p.last_name as name, y.starts_on, y.ends_on, y.scope
                            from deputy y
                            join headship h on h.department_id = y.department_id and h.staff_member_id = y.head_id
                                 and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                            join staff_member p on p.id = y.staff_member_id
                            where y.department_id = d.id and y.ends_on > :today and y.ends_on > y.starts_on
                            order by y.starts_on limit 1) deputy on true
                        where d.id = :id""")
                .param("id", department.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> organisation(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        UUID deputy = row.getObject("deputy_id", UUID.class);
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                CircuitColumns.read(row, "own"),
                signedAt == null ? null : signedAt.toInstant(),
                row.getString("signed_by_name"),
                row.getString("signed_on_behalf_of"),
                row.getObject("open", UUID.class),
                row.getBoolean("waiting"),
                deputy == null
                        ? null
                        : new StandIn(
                                deputy,
                                row.getString("deputy_name"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class).minusDays(1),
                                List.of((String[]) row.getArray("scope").getArray())));
    }

    /** Whose organisation is asked for. */
    private record Asked(DepartmentId department) {}

    /**
     * @param id      of the sheet in force; none where nothing was signed yet
     * @param open    the sheet in preparation, if there is one that the reader may see
     * @param waiting whether that one waits for a signature
     * @param deputy  who stands in for the head today, or will
     */
    public record Organisation(
            @Nullable UUID id,
            int number,
            List<Circuit> circuits,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable String signedOnBehalfOf,
            @Nullable UUID open,
            boolean waiting,
            @Nullable StandIn deputy) {

        Organisation withoutOpen() {
            return new Organisation(id, number, circuits, signedAt, signedBy, signedOnBehalfOf, null, false, deputy);
        }
    }

    /** @param lastDay belongs to the time */
    public record StandIn(UUID id, String name, LocalDate startsOn, LocalDate lastDay, List<String> scope) {}
}
