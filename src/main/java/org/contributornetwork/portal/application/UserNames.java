package org.contributornetwork.portal.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * User names on the portal: which one a person is proposed, and who has one already. A name is never given to a second person,
 * not even when the first one's account is closed, for what was published under it stays theirs.
 */
@Component
class UserNames {

    /**
     * A name and all that differ from it by a number lie side by side in an index, up to the colon that follows the digits. Of as
     * many candidates as there are such names and namesakes, one at least is free.
     */
    private static final String PROPOSED = """
            with present as materialized (
                select s.id, s.first_name, s.last_name, s.department_id from staff_member s
                where s.id = any(:people) and s.left_on is null
                for share),
            n as materialized (
                select p.*, portal_user_name(p.first_name, p.last_name) as base,
                       row_number() over (partition by portal_user_name(p.first_name, p.last_name) order by p.id)::int as place
                from present p
                where not exists (select 1 from portal_account a where a.staff_member_id = p.id and a.status <> 'CLOSED'))
            select n.id, n.first_name || ' ' || n.last_name as name, n.department_id, free.name as user_name
            from n
            cross join lateral (
                select array(select lower(x.user_name) from portal_account x
                             where lower(x.user_name) ~>=~ n.base and lower(x.user_name) ~<~ (n.base || ':')
                               and (x.status <> 'CLOSED' or x.staff_member_id <> n.id)
                             union all
                             select lower(t.user_name) from portal_stranger t
                             where lower(t.user_name) ~>=~ n.base and lower(t.user_name) ~<~ (n.base || ':')) as names) taken
            cross join lateral (
                select tried.name
                from generate_series(1, cardinality(taken.names) + n.place) k
                cross join lateral (select case when k = 1 then n.base else n.base || k end as name) tried
                where tried.name <> all (taken.names)
                order by k offset n.place - 1 limit 1) free""";

    private final JdbcClient jdbc;

    UserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A free name for each of these people who is there and has no account: "léa_étienne" without accents, with a number where it
     * is taken. In one statement, which also keeps a departure waiting until the accounts stand; two who ask for the same name at
     * the same moment are told apart by the database.
     */
    Map<StaffMemberId, Holder> proposedTo(Collection<StaffMemberId> people) {
        return jdbc
                .sql(PROPOSED)
                .param("people", people.stream().map(StaffMemberId::value).toArray(UUID[]::new))
                .query((row, number) -> new Holder(
                        new StaffMemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("user_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Holder::person, holder -> holder));
    }

    /** Who else has that name here or on the portal, if anybody; strangers are called by the name itself. */
    Optional<String> otherOwnerOf(String name, PortalAccountId account) {
        return jdbc.sql("""
                        select s.first_name || ' ' || s.last_name from portal_account x join staff_member s on s.id = x.staff_member_id
                        where lower(x.user_name) = lower(:name) and x.id <> :account
                          and (x.status <> 'CLOSED'
                               or x.staff_member_id <> (select own.staff_member_id from portal_account own where own.id = :account))
                        union all
                        select t.user_name from portal_stranger t where lower(t.user_name) = lower(:name)
                        limit 1""")
                .param("name", name)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }
}
