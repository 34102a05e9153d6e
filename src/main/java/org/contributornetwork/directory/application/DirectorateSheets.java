package org.contributornetwork.directory.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of one directorate show. */
@Component
@Reading
@ForNetwork
public class DirectorateSheets {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectorateSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such directorate */
    public DirectorateSheet sheet(DirectorateId id, Actor actor) {
        return jdbc.sql("""
                        select o.name, head.id as head_id, head.name as head_name, head.starts_on as head_since
                        from directorate o
                        left join lateral (
                            select s.id, s.first_name || ' ' || s.last_name as name, h.starts_on
                            from directorate_headship h join staff_member s on s.id = h.staff_member_id
                            where h.directorate_id = o.id and h.starts_on <= :today
                              and (h.ends_on is null or h.ends_on > :today)
                            limit 1) head on true
                        where o.id = :id""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new DirectorateSheet(
                        id,
                        row.getString("name"),
                        row.getObject("head_id", UUID.class),
                        row.getString("head_name"),
                        row.getObject("head_since", LocalDate.class),
                        actor.isCommunication(),
                        actor.isCommunication() || actor.is(head(row.getObject("head_id", UUID.class)))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The services that are open, in French order. */
    public List<Headed> services(DirectorateId id) {
        return jdbc.sql("""
                        select d.id, d.name, head.name as head_name
                        from department d
                        left join lateral (
                            select s.first_name || ' ' || s.last_name as name
                            from headship h join staff_member s on s.id = h.staff_member_id
                            where h.department_id = d.id and h.starts_on <= :today
                              and (h.ends_on is null or h.ends_on > :today)
                            limit 1) head on true
                        where d.directorate_id = :id and d.closed_on is null
                        order by d.name collate "fr-x-icu", d.id limit 500""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Headed(row.getObject("id", UUID.class), row.getString("name"), row.getString("head_name")))
                .list();
    }

    private static UUID head(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }

    public record Headed(UUID id, String name, @Nullable String headName) {}

    /**
     * @param mayEdit    whether the reader keeps the register
     * @param mayReadAll whether the reader sees the history
     */
    public record DirectorateSheet(
            DirectorateId id,
            String name,
            @Nullable UUID headId,
            @Nullable String headName,
            @Nullable LocalDate headSince,
            boolean mayEdit,
            boolean mayReadAll) {}
}
