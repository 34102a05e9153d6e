package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.paging.FilterIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person may propose as a referent, and where: read in one statement. */
@Component
@Transactional(readOnly = true)
@ForNetwork
public class NominationChoices {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_PEOPLE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    NominationChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The services where the reader may propose somebody, and the people of the chosen one who may be proposed: those who work
     * there, do not head it, and have neither a proposal that waits nor a mandate that runs.
     */
    public Offer offer(String department, Actor actor) {
        UUID chosen = FilterIds.parse(department);
        List<Choice> departments = new ArrayList<>();
        List<Choice> people = new ArrayList<>();
        jdbc.sql("""
                        select true as service, d.id, d.name as label, d.name collate "fr-x-icu" as place
                        from department d
                        where d.closed_on is null
                          and (:communication or d.id = any(:headed)
                               or d.id = (select s.department_id from staff_member s where s.id = :self))
                        union all
                        (select false, s.id, s.last_name || ' ' || s.first_name,
                                (s.last_name || ' ' || s.first_name) collate "fr-x-icu"
                         from staff_member s
                         where s.department_id = :chosen and s.left_on is null
                           and (:communication or s.department_id = any(:headed) or s.id = :self)
                           and not exists (select 1 from headship h where h.department_id = :chosen
                                           and h.staff_member_id = s.id and h.starts_on <= :today
                                           and (h.ends_on is null or h.ends_on > :today))
                           and not exists (select 1 from referent_mandate m where m.staff_member_id = s.id
                                           and m.department_id = :chosen
                                           and (m.status = 'PROPOSED' or m.status = 'APPROVED' and m.ends_on > :today))
                         order by 4 limit :most)
                        order by place""")
                .param("communication", actor.isCommunication())
                .param("headed", actor.headedDepartments().toArray(UUID[]::new))
                .param("self", actor.staffMember() == null ? NOBODY : actor.staffMember())
                .param("chosen", chosen == null ? NOBODY : chosen)
                .param("today", LocalDate.now(clock))
                .param("most", MOST_PEOPLE)
                .query(row -> {
                    Choice choice = new Choice(row.getString("id"), row.getString("label"));
                    (row.getBoolean("service") ? departments : people).add(choice);
                });
        Choice service = departments.stream()
                .filter(choice -> choice.id().equals(department))
                .findFirst()
                .orElse(null);
        return new Offer(departments, people, service);
    }

    public record Choice(String id, String label) {}

    /** @param chosen the service in which somebody is to be proposed; none while it is still to be chosen */
    public record Offer(
            List<Choice> departments,
            List<Choice> people,
            @Nullable Choice chosen) {}
}
