package org.contributornetwork.portal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.FilterIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom somebody may ask for an account, and where. */
@Component
@Reading
@ForNetwork
public class RequestChoices {

    private static final int MOST_PEOPLE = 500;

    private static final String MAY_ASK_IN = "(:communication or d.id = any(:headed))";

    private final JdbcClient jdbc;

    RequestChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The people of a service who are there and have no account, where the reader may ask there. Otherwise the services to
     * choose from; who has only one has chosen.
     *
     * @throws NotFound for whoever asks for nobody
     */
    public Offer offer(String department, Actor actor) {
        if (!actor.isCommunication() && !actor.isDirector()) {
            throw new NotFound();
        }
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
        return jdbc.sql("select d.id, d.name from department d where d.closed_on is null and " + MAY_ASK_IN
                        + " order by d.name collate \"fr-x-icu\", d.id")
                .params(reader(actor))
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    private Offer people(UUID department, Actor actor) {
        List<Choice> chosen = new ArrayList<>();
        List<Choice> people = new ArrayList<>();
        jdbc.sql("select d.id, d.name, s.id as person, s.last_name || ' ' || s.first_name as label from department d"
                        + " left join staff_member s on s.department_id = d.id and s.left_on is null and not exists (select 1"
                        + " from portal_account a where a.staff_member_id = s.id and a.status <> 'CLOSED')"
                        + " where d.id = :department and " + MAY_ASK_IN
                        + " order by s.last_name collate \"fr-x-icu\", s.first_name collate \"fr-x-icu\", s.id limit "
                        + MOST_PEOPLE)
                .params(reader(actor))
                .param("department", department)
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
        return Map.of("communication", actor.isCommunication(), "headed", actor.decidedDepartments());
    }

    public record Choice(String id, String label) {}

    /**
     * @param departments to choose from, while none is chosen
     * @param chosen      the service in which an account is to be asked for
     */
    public record Offer(
            List<Choice> departments,
            List<Choice> people,
            @Nullable Choice chosen) {}
}
