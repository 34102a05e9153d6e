package org.contributornetwork.results.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.security.ForDirectors;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who have a part in the services of a director: a mandate there, or work there and an account on the portal. */
@Component
@Reading
@ForDirectors
public class OwnPeople {

    /** People of each service on the first page; the rest are a link away. */
    public static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By service, referents first. */
    public Map<UUID, List<Colleague>> of(List<OwnServices.Headed> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SqlDay.put("""
                        with mandate as (
                            select m.department_id, m.staff_member_id, m.status, m.ends_on from referent_mandate m
                            where m.department_id in (:services)
                              and (m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                                   or m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today)),
                        person as (
                            select department_id, staff_member_id from mandate
                            union
                            select s.department_id, s.id from staff_member s
                            join portal_account a on a.staff_member_id = s.id and a.status <> 'CLOSED'
                            where s.department_id in (:services)),
                        part as (
                            select p.department_id as service, s.id, s.first_name || ' ' || s.last_name as name,
                                   max(m.ends_on) as ends_on, count(m.status) as mandates, a.status as account,
                                   a.last_contribution_on, %s as dormant,
                                   row_number() over (partition by p.department_id
                                       order by max(m.ends_on) is null, count(m.status) = 0, s.last_name collate "fr-x-icu",
                                                s.first_name collate "fr-x-icu", s.id) as place
                            from person p
                            join staff_member s on s.id = p.staff_member_id and s.left_on is null
                            left join mandate m on m.department_id = p.department_id and m.staff_member_id = s.id
                            left join portal_account a on a.staff_member_id = s.id and a.status <> 'CLOSED'
                            group by p.department_id, s.id, a.id)
                        select * from part where place <= :shown order by service, place""".formatted(Dormancy.condition("a")), "today", LocalDate.now(clock)))
                .param("services", services.stream().map(OwnServices.Headed::id).toList())
                .param("shown", SHOWN)
                .query((row, number) -> new Colleague(
                        row.getObject("service", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("mandates") > 0,
                        row.getString("account"),
                        row.getObject("last_contribution_on", LocalDate.class),
                        row.getBoolean("dormant")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Colleague::service));
    }

    /**
     * @param endsOn   first day without the mandate that is in force
     * @param mandated whether there is a mandate, in force or proposed
     * @param account  the state of the account on the portal
     */
    public record Colleague(
            UUID service,
            UUID id,
            String name,
            @Nullable LocalDate endsOn,
            boolean mandated,
            @Nullable String account,
            @Nullable LocalDate lastContributionOn,
            boolean dormant) {

        public @Nullable LocalDate lastDay() {
            return endsOn == null ? null : endsOn.minusDays(1);
        }

        /** Referent, proposed as one, or contributor. */
        public String part() {
            if (endsOn != null) {
                return "referent";
            }
            return mandated ? "proposed" : "contributor";
        }
    }
}
