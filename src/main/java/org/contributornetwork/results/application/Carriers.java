package org.contributornetwork.results.application;

import org.contributornetwork.portal.Dormancy;

/**
 * Who carries a service on the portal: its referents in force, and whoever works there and has an account on the portal that
 * works. Two parts of a statement, {@code own} and {@code carrier}, over the services named {@code scope}. A carrier is a row
 * for each person and service, two where a referent of the service publishes there too; then only the one of the account has
 * a standing.
 *
 * <p>Standing: {@code AWAKE} publishes, {@code ASLEEP} is dormant, {@code COMING} is a referent whose account does not work
 * yet. A referent whose account is suspended, or who has left, stands for nobody. Only referents who are not found among
 * those who work in these services are looked up, one by one: they are few.
 */
final class Carriers {

    static final String SQL = """
            own as materialized (
                select d.id as department_id, s.id as person, case when %1$s then 'ASLEEP' else 'AWAKE' end as standing
                from scope d
                join staff_member s on s.department_id = d.id and s.left_on is null
                join portal_account a on a.staff_member_id = s.id and a.status in ('CONFIGURED', 'ACTIVE')),
            carrier as (
                select department_id, person, 0 as referent, standing from own
                union all
                select m.department_id, m.staff_member_id, 1,
                       case when o.department_id = m.department_id then null
                            when o.department_id is not null then o.standing
                            else (select case when a.status = 'SUSPENDED' then null
                                              when a.id is null or a.status in ('REQUESTED', 'CREATED') then 'COMING'
                                              when %1$s then 'ASLEEP' else 'AWAKE' end
                                  from staff_member s
                                  left join portal_account a on a.staff_member_id = s.id and a.status <> 'CLOSED'
                                  where s.id = m.staff_member_id and s.left_on is null) end
                from scope v
                join referent_mandate m on m.department_id = v.id
                     and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today
                left join own o on o.person = m.staff_member_id)""".formatted(Dormancy.condition("a"));

    private Carriers() {}
}
