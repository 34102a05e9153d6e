package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.FilterIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a person may propose as a referent, and where. */
@Component
@Reading
@ForNetwork
public class NominationChoices {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_PEOPLE = 500;

    private static final String MAY_PROPOSE_IN = """
            (:communication or d.id = any(:headed)
             or d.id = (select own.department_id from staff_member own where own.id = :self))""";

    private static final String MAY_BE_PROPOSED = """
            s.left_on is null and (:communication or d.id = any(:headed) or s.id = :self)
            and not exists (select 1 from headship h where h.department_id = d.id and h.staff_member_id = s.id
                            and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today))
            and not exists (select 1 from referent_mandate m where m.staff_member_id = s.id and m.department_id = d.id
                            and (m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                                 or m.status = 'APPROVED' and m.ends_on > :today))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NominationChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The people of a service who may be proposed, where the reader may propose there: those who work there, do not head it,
     * and have neither a proposal that waits nor a mandate that runs. Otherwise the services to choose from; who has only
     * one has chosen.
     */
    public Offer offer(String department, Actor actor) {
        UUID chosen = FilterIds.parse(department);
        if (chosen != null) {
            Offer people = people(chosen, actor);
            if (people.chosen() != null) {
                return people;
            }
        }
        List<Choice> departments = departments(actor);
        return departments.size() == 1
                ? people(UUID.fromString(departments.get(0).id()), actor)
                : new Offer(departments, List.of(), null);
    }

    private List<Choice> departments(Actor actor) {
        return jdbc.sql("select d.id, d.name from department d where d.closed_on is null and " + MAY_PROPOSE_IN
                        + " order by d.name collate \"fr-x-icu\", d.id")
                .params(reader(actor))
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    private Offer people(UUID department, Actor actor) {
        List<Choice> chosen = new ArrayList<>();
        List<Choice> people = new ArrayList<>();
        jdbc.sql("select d.id, d.name, s.id as person, s.last_name || ' ' || s.first_name as label from department d"
                        + " left join staff_member s on s.department_id = d.id and " + MAY_BE_PROPOSED
                        + " where d.id = :department and d.closed_on is null and " + MAY_PROPOSE_IN
                        + " order by s.last_name collate \"fr-x-icu\", s.first_name collate \"fr-x-icu\", s.id limit "
                        + MOST_PEOPLE)
                .params(reader(actor))
                .param("department", department)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    if (chosen.isEmpty()) {
                        chosen.add(new Choice(row.getString("id"), row.getString("name")));
                    }
                    if (row.getString("person") != null) {
                        people.add(new Choice(row.getString("person"), row.getString("label")));
                    }
                });
        return new Offer(List.of(), people, chosen.isEmpty() ? null : chosen.get(0));
    }

    private static Map<String, Object> reader(Actor actor) {
        UUID self = actor.staffMember();
        return Map.of(
                "communication", actor.isCommunication(),
                "headed", actor.decidedDepartments(),
                "self", self == null ? NOBODY : self);
    }

    public record Choice(String id, String label) {}

    /**
     * @param departments to choose from, while none is chosen
     * @param chosen      the service in which somebody is to be proposed
     */
    public record Offer(
            List<Choice> departments,
            List<Choice> people,
            @Nullable Choice chosen) {}
}
