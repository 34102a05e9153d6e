package org.contributornetwork.results.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What concerns one person: the decisions they are asked for, the services they head, their own place in the network. */
@Component
@Transactional(readOnly = true)
@ForSignedIn
public class OwnNetwork {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnNetwork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The decisions that this director is asked for, the oldest first. */
    public List<Decision> decisions(Actor actor) {
        return jdbc.sql("""
                        select m.id, s.first_name || ' ' || s.last_name as person, d.name as department, m.proposed_at,
                               m.proposed_by_name
                        from referent_mandate m
                        join staff_member s on s.id = m.staff_member_id
                        join department d on d.id = m.department_id
                        where m.status = 'PROPOSED' and m.department_id = any(:headed) and m.staff_member_id <> :self
                        order by m.proposed_at, m.id limit 20""")
                .param("headed", headed(actor))
                .param("self", self(actor))
                .query((row, number) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("department"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getString("proposed_by_name")))
                .list();
    }

    /** The services that this director heads. */
    public List<Headed> services(Actor actor) {
        return jdbc.sql("""
                        select d.id, d.name, d.minimum_referents,
                               (select count(*) from referent_mandate m where m.department_id = d.id
                                and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) as referents,
                               (select count(*) from staff_member s where s.department_id = d.id
                                and s.left_on is null) as people
                        from department d where d.id = any(:headed) order by d.name collate "fr-x-icu" """)
                .param("headed", headed(actor))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Headed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("referents"),
                        row.getInt("minimum_referents"),
                        row.getInt("people")))
                .list();
    }

    /** The person's own place; none for an account that belongs to nobody of the register. */
    public Optional<Place> place(Actor actor) {
        return jdbc.sql("""
                        select s.id, s.first_name, s.department_id, d.name as department, head.name as head_name,
                               head.email as head_email, m.id as mandate_id, m.status, m.starts_on, m.ends_on,
                               m.proposed_at,
                               array(select t.name from staff_member_task x join task t on t.id = x.task_id
                                     where x.staff_member_id = s.id order by t.name collate "fr-x-icu") as tasks
                        from staff_member s
                        join department d on d.id = s.department_id
                        left join lateral (
                            select p.first_name || ' ' || p.last_name as name, p.email
                            from headship h join staff_member p on p.id = h.staff_member_id
                            where h.department_id = d.id and h.starts_on <= :today
                              and (h.ends_on is null or h.ends_on > :today) limit 1) head on true
                        left join lateral (
                            select * from referent_mandate m where m.staff_member_id = s.id
                            order by (m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today) desc,
                                     (m.status = 'APPROVED' and m.ends_on > :today) desc, m.proposed_at desc limit 1) m on true
                        where s.id = :self""")
                .param("self", self(actor))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> {
                    OffsetDateTime proposedAt = row.getObject("proposed_at", OffsetDateTime.class);
                    return new Place(
                            row.getObject("id", UUID.class),
                            row.getString("first_name"),
                            row.getObject("department_id", UUID.class),
                            row.getString("department"),
                            row.getString("head_name"),
                            row.getString("head_email"),
                            row.getObject("mandate_id", UUID.class),
                            row.getString("status"),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            proposedAt == null ? null : proposedAt.toInstant(),
                            List.of((String[]) row.getArray("tasks").getArray()));
                })
                .optional();
    }

    private static UUID[] headed(Actor actor) {
        return actor.decidedDepartments();
    }

    private static UUID self(Actor actor) {
        UUID self = actor.staffMember();
        return self == null ? new UUID(0, 0) : self;
    }

    public record Decision(UUID id, String person, String department, Instant proposedAt, String proposedBy) {}

    public record Headed(UUID id, String name, int referents, int minimumReferents, int people) {}

    /** @param endsOn first day without the mandate */
    public record Place(
            UUID id,
            String firstName,
            UUID departmentId,
            String department,
            @Nullable String headName,
            @Nullable String headEmail,
            @Nullable UUID mandateId,
            @Nullable String mandateStatus,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Instant proposedAt,
            List<String> tasks) {}
}
