package org.contributornetwork.results.application;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.referents.LateDecisions;
import org.contributornetwork.security.ForCommunication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of communication's first page, all in one statement, always counted and never kept. */
@Component
@Transactional(readOnly = true)
@ForCommunication
public class NetworkAtAGlance {

    /** Names that a sentence gives as examples. */
    static final int NAMES = 3;

    private static final String SQL = """
            with service as (
                select d.id, d.name, d.minimum_referents, coalesce(r.referents, 0) as referents, h.staff_member_id as head
                from department d
                left join (select department_id, count(*) as referents from referent_mandate
                           where status = 'APPROVED' and starts_on <= :today and ends_on > :today
                           group by department_id) r on r.department_id = d.id
                left join headship h on h.department_id = d.id and h.starts_on <= :today
                    and (h.ends_on is null or h.ends_on > :today)
                where d.closed_on is null),
            waiting as (
                select s.first_name || ' ' || s.last_name || ' (' || d.name || ')' as name, m.proposed_at, m.id,
                       m.waiting_since < :late as late
                from referent_mandate m join staff_member s on s.id = m.staff_member_id
                join department d on d.id = m.department_id where m.status = 'PROPOSED')
            select (select count(*) from service) as services,
                   (select count(*) from service where referents > 0) as covered,
                   (select count(*) from service where referents = 0) as without_referent,
                   array(select name from service where referents = 0
                         order by name collate "fr-x-icu" limit :names) as without_referent_names,
                   (select count(*) from service where referents < minimum_referents) as under_minimum,
                   array(select name || ' (' || referents || '/' || minimum_referents || ')' from service
                         where referents < minimum_referents
                         order by name collate "fr-x-icu" limit :names) as under_minimum_names,
                   (select count(*) from service where head is null) as vacant,
                   array(select name from service where head is null
                         order by name collate "fr-x-icu" limit :names) as vacant_names,
                   (select coalesce(sum(minimum_referents), 0) from service) as posts,
                   (select coalesce(sum(least(referents, minimum_referents)), 0) from service) as posts_filled,
                   (select count(*) from waiting) as waiting,
                   array(select name from waiting order by proposed_at, id limit :names) as waiting_names,
                   (select count(*) from waiting where late) as late,
                   array(select name from waiting where late order by proposed_at, id limit :names) as late_names,
                   (select count(*) from service s where s.head is not null
                    and exists (select 1 from user_account a where a.staff_member_id = s.head and a.status = 'ACTIVE')) as heads_signed_up,
                   (select count(*) from service where head is not null) as heads,
                   (select count(*) from staff_member where left_on is null) as people""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LateDecisions lateness;

    NetworkAtAGlance(JdbcClient jdbc, Clock clock, LateDecisions lateness) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lateness = lateness;
    }

    public Glance now() {
        return jdbc.sql(SQL)
                .param("today", LocalDate.now(clock))
                .param("late", lateness.limit())
                .param("names", NAMES)
                .query((row, number) -> new Glance(
                        row.getInt("services"),
                        row.getInt("covered"),
                        new Need(row.getInt("without_referent"), names(row.getArray("without_referent_names"))),
                        new Need(row.getInt("under_minimum"), names(row.getArray("under_minimum_names"))),
                        new Need(row.getInt("vacant"), names(row.getArray("vacant_names"))),
                        new Need(row.getInt("waiting"), names(row.getArray("waiting_names"))),
                        new Need(row.getInt("late"), names(row.getArray("late_names"))),
                        row.getInt("posts"),
                        row.getInt("posts_filled"),
                        row.getInt("heads"),
                        row.getInt("heads_signed_up"),
                        row.getInt("people")))
                .single();
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** How many records need something, and the names of the first of them. */
    public record Need(int number, List<String> names) {

        public boolean isMore() {
            return number > names.size();
        }
    }

    /**
     * @param posts       the minimum of referents of all services together
     * @param postsFilled how many of these posts have somebody
     * @param heads       services that have a head, and how many of these can sign in
     */
    public record Glance(
            int services,
            int covered,
            Need withoutReferent,
            Need underMinimum,
            Need vacant,
            Need waiting,
            Need late,
            int posts,
            int postsFilled,
            int heads,
            int headsSignedUp,
            int people) {}
}
