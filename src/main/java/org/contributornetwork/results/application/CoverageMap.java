package org.contributornetwork.results.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunicationOrDirectors;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who publishes for which service (« carte de couverture »): communication sees all services, a director theirs. The services
 * of one reader are few enough to be read whole, in one statement; situations are told from what is counted.
 */
@Component
@Reading
@ForCommunicationOrDirectors
public class CoverageMap {

    private static final String SQL = """
            with scope as (
                select d.id, d.name, d.minimum_referents, o.name as directorate
                from department d join directorate o on o.id = d.directorate_id
                where d.closed_on is null %s),
            """ + Carriers.SQL + """
            , carried as (
                select department_id, sum(referent) as referents,
                       count(*) filter (where standing = 'AWAKE') as awake,
                       count(*) filter (where standing = 'ASLEEP') as asleep,
                       count(*) filter (where standing = 'COMING') as coming,
                       (array_agg(person) filter (where standing = 'AWAKE'))[1] as one_awake,
                       (array_agg(person) filter (where standing = 'COMING'))[1] as one_coming
                from carrier group by department_id),
            proposed as (
                select department_id, count(*) as proposals from referent_mandate
                where status in ('PROPOSED', 'INFORMATION_REQUESTED') group by department_id)
            select v.id, v.name, v.directorate, v.minimum_referents, coalesce(c.referents, 0) as referents,
                   coalesce(p.proposals, 0) as proposals, coalesce(c.awake, 0) as awake, coalesce(c.asleep, 0) as asleep,
                   coalesce(c.coming, 0) as coming, one.id as one_id, one.name as one_name
            from scope v
            left join carried c on c.department_id = v.id
            left join proposed p on p.department_id = v.id
            left join lateral (
                select s.id, s.first_name || ' ' || s.last_name as name from staff_member s
                where s.id = case when c.awake = 1 then c.one_awake
                                  when c.awake = 0 and c.asleep = 0 and c.coming = 1 then c.one_coming end
                limit 1) one on true
            order by v.directorate collate "fr-x-icu", v.name collate "fr-x-icu", v.id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final NetworkMemory memory;

    CoverageMap(JdbcClient jdbc, Clock clock, NetworkMemory memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    /** The services that this reader sees, by directorate and name. */
    public Coverage of(Actor actor) {
        Scope scope = actor.isCommunication()
                ? new Scope(true, Set.of())
                : new Scope(false, Set.of(actor.decidedDepartments()));
        return memory.recall(scope, () -> count(scope));
    }

    private Coverage count(Scope scope) {
        return new Coverage(jdbc.sql(SQL.formatted(scope.all() ? "" : "and d.id = any(:departments)"))
                .param("departments", scope.departments().toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(CoverageMap::covered)
                .list());
    }

    /** Whose coverage is asked for. */
    private record Scope(boolean all, Set<UUID> departments) {}

    private static Covered covered(ResultSet row, int number) throws SQLException {
        return new Covered(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("directorate"),
                row.getInt("minimum_referents"),
                row.getInt("referents"),
                row.getInt("proposals"),
                row.getInt("awake"),
                row.getInt("asleep"),
                row.getInt("coming"),
                row.getObject("one_id", UUID.class),
                row.getString("one_name"));
    }

    /**
     * A service and what carries it.
     *
     * @param awake  people who publish there
     * @param asleep people whose account works and who are dormant
     * @param coming referents whose account does not work yet
     * @param oneId  the person on whom all of it rests, where it is one
     */
    public record Covered(
            UUID id,
            String name,
            String directorate,
            int minimumReferents,
            int referents,
            int proposals,
            int awake,
            int asleep,
            int coming,
            @Nullable UUID oneId,
            @Nullable String oneName) {

        public Situation situation() {
            return Situation.of(referents, proposals, awake, asleep, coming);
        }

        /** Whether it would lose its last hand with {@link #oneId}. */
        public boolean isFragile() {
            return situation() == Situation.FRAGILE;
        }
    }
}
