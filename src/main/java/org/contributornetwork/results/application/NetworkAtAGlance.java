package org.contributornetwork.results.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.referents.LateDecisions;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of communication's first page, all in one statement, counted again whenever the network has changed. */
@Component
@Reading
@ForCommunication
public class NetworkAtAGlance {

    /** Names that a sentence gives as examples. */
    static final int NAMES = 3;

    /** The names are looked up for those that are shown only: 40,000 people are counted without being met. */
    private static final String SQL = """
            with service as materialized (
                select d.id, d.name, d.minimum_referents, coalesce(r.referents, 0) as referents, h.staff_member_id as head
                from department d
                left join (select department_id, count(*) as referents from referent_mandate
                           where status = 'APPROVED' and starts_on <= :today and ends_on > :today
                           group by department_id) r on r.department_id = d.id
                left join headship h on h.department_id = d.id and h.starts_on <= :today
                    and (h.ends_on is null or h.ends_on > :today)
                where d.closed_on is null),
            counted as (
                select count(*) as services, count(*) filter (where referents > 0) as covered,
                       count(*) filter (where referents = 0) as without_referent,
                       count(*) filter (where referents < minimum_referents) as under_minimum,
                       count(*) filter (where head is null) as vacant,
                       coalesce(sum(minimum_referents), 0) as posts,
                       coalesce(sum(least(referents, minimum_referents)), 0) as posts_filled,
                       count(head) as headed, count(distinct head) as heads, count(distinct a.id) as heads_signed_up
                from service left join user_account a on a.staff_member_id = head and a.status = 'ACTIVE'),
            ending as materialized (
                select m.id, m.staff_member_id, m.department_id, m.ends_on from referent_mandate m
                where %5$s),
            asleep as materialized (
                select a.id, a.staff_member_id, a.last_contribution_on from portal_account a where %1$s)
            select counted.*,
                   array(select name from service where referents = 0
                         order by name collate "fr-x-icu" limit :names) as without_referent_names,
                   array(select name || ' (' || referents || '/' || minimum_referents || ')' from service
                         where referents < minimum_referents order by name collate "fr-x-icu" limit :names) as under_minimum_names,
                   array(select name from service where head is null
                         order by name collate "fr-x-icu" limit :names) as vacant_names,
                   (select count(*) from referent_mandate where status = 'PROPOSED') as waiting,
                   array(select %2$s from (select * from referent_mandate where status = 'PROPOSED'
                                           order by waiting_since, id limit :names) x %3$s
                         order by x.waiting_since, x.id) as waiting_names,
                   (select count(*) from referent_mandate where status = 'PROPOSED' and waiting_since < :late) as late,
                   array(select %2$s from (select * from referent_mandate where status = 'PROPOSED' and waiting_since < :late
                                           order by waiting_since, id limit :names) x %3$s
                         order by x.waiting_since, x.id) as late_names,
                   (select count(*) from ending) as ending,
                   array(select %2$s from (select * from ending order by ends_on, id limit :names) x %3$s
                         order by x.ends_on, x.id) as ending_names,
                   (select count(*) from portal_account where status = 'REQUESTED') as to_create,
                   array(select %2$s from (select * from portal_account where status = 'REQUESTED'
                                           order by requested_at, id limit :names) x %4$s
                         order by x.requested_at, x.id) as to_create_names,
                   (select count(*) from portal_account where status = 'CREATED') as to_configure,
                   array(select %2$s from (select * from portal_account where status = 'CREATED'
                                           order by created_on, id limit :names) x %4$s
                         order by x.created_on, x.id) as to_configure_names,
                   (select count(*) from asleep) as dormant,
                   array(select %2$s from (select * from asleep order by last_contribution_on nulls first, id limit :names) x %4$s
                         order by x.last_contribution_on nulls first, x.id) as dormant_names,
                   (select count(*) from organisation_sheet o join service d on d.id = o.department_id
                    where o.status = 'AWAITING_SIGNATURE') as to_sign,
                   array(select d.name from organisation_sheet o join service d on d.id = o.department_id
                         where o.status = 'AWAITING_SIGNATURE' order by o.submitted_at, o.id limit :names) as to_sign_names,
                   %6$s as discrepancies,
                   array(select name from (
                             (select s.first_name || ' ' || s.last_name as name from portal_account a
                              join staff_member s on s.id = a.staff_member_id
                              where a.observed_status is not null and %7$s is not null order by a.id limit :names)
                             union all
                             (select t.user_name from portal_stranger t where %8$s order by t.user_name limit :names)) found
                         limit :names) as discrepancies_names
            from counted""".formatted(
                    Dormancy.condition("a"),
                    "s.first_name || ' ' || s.last_name || ' (' || d.name || ')'",
                    "join staff_member s on s.id = x.staff_member_id join department d on d.id = x.department_id",
                    "join staff_member s on s.id = x.staff_member_id join department d on d.id = s.department_id",
                    EndingSoon.SQL,
                    Discrepancies.COUNT,
                    Discrepancies.OF_ACCOUNT,
                    Discrepancies.UNKNOWN_PERSON);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LateDecisions lateness;
    private final NetworkMemory memory;

    NetworkAtAGlance(JdbcClient jdbc, Clock clock, LateDecisions lateness, NetworkMemory memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lateness = lateness;
        this.memory = memory;
    }

    public Glance now() {
        return memory.recall(NetworkAtAGlance.class, this::count);
    }

    private Glance count() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SQL)
                .param("today", today)
                .param("soon", today.plusDays(EndingSoon.DAYS))
                .param("late", lateness.limit())
                .param("names", NAMES)
                .query((row, number) -> new Glance(
                        row.getInt("services"),
                        row.getInt("covered"),
                        needs(row),
                        row.getInt("posts"),
                        row.getInt("posts_filled"),
                        row.getInt("headed"),
                        row.getInt("heads"),
                        row.getInt("heads_signed_up")))
                .single();
    }

    private static Map<Concern, Need> needs(ResultSet row) throws SQLException {
        Map<Concern, Need> needs = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            Array names = row.getArray(concern.column() + "_names");
            needs.put(concern, new Need(row.getInt(concern.column()), List.of((String[]) names.getArray())));
        }
        return needs;
    }

    /** How many records need something, and the names of the first of them; none where those who miss an account are all there is. */
    public record Need(int number, List<String> names) {

        public boolean isMore() {
            return number > names.size();
        }
    }

    /**
     * @param posts       the minimum of referents of all services together
     * @param postsFilled how many of these posts have somebody
     * @param headed      services that have a head
     * @param heads       the people who head them, and how many of these can sign in
     */
    public record Glance(
            int services,
            int covered,
            Map<Concern, Need> needs,
            int posts,
            int postsFilled,
            int headed,
            int heads,
            int headsSignedUp) {}
}
