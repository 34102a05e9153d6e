package org.contributornetwork.security.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is acting, with their place in the network as of now, by one statement, and by none while the network stands still. It reads
 * tables of the directory, of the referents and of the portal: a question asked at every click cannot go through four modules.
 */
@Component
public class ActorLookup {

    private static final String SQL = """
            select u.id, u.display_name, u.email, u.role, u.language, u.appearance, u.staff_member_id,
                   headed.departments, entrusted.departments as entrusted, entrusted.names as entrusted_by,
                   exists (select 1 from staff_member s
                           where s.id = u.staff_member_id and s.left_on is null
                             and (exists (select 1 from staff_member_task t where t.staff_member_id = s.id)
                                  or exists (select 1 from referent_mandate m
                                             where m.staff_member_id = s.id
                                               and (m.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                                                    or m.status = 'APPROVED' and m.ends_on > :today))
                                  or exists (select 1 from portal_account a
                                             where a.staff_member_id = s.id and a.status <> 'CLOSED'))) as contributor,
                   case when u.role <> 'MEMBER'
                        then (select count(*) from referent_mandate m where m.status = 'PROPOSED')
                        when headed.departments is null and entrusted.departments is null then 0
                        else (select count(*) from referent_mandate m
                              where m.status = 'PROPOSED'
                                and (m.department_id = any (headed.departments) or m.department_id = any (entrusted.departments))
                                and m.staff_member_id <> u.staff_member_id)
                   end as decisions_waiting
            from user_account u
            cross join lateral (
                select array_agg(h.department_id) as departments from headship h
                where h.staff_member_id = u.staff_member_id
                  and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
            ) headed
            cross join lateral (
                select array_agg(e.department_id) as departments, array_agg(e.name) as names
                from (select y.department_id, p.first_name || ' ' || p.last_name as name
                      from deputy y
                      join headship h on h.department_id = y.department_id and h.staff_member_id = y.head_id
                           and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                      join staff_member p on p.id = y.head_id
                      where y.staff_member_id = u.staff_member_id and y.starts_on <= :today and y.ends_on > :today
                        and 'REFERENTS' = any (y.scope)
                      union all
                      select d.id, ''
                      from directorate_headship o join department d on d.directorate_id = o.directorate_id
                      where o.staff_member_id = u.staff_member_id and d.closed_on is null
                        and o.starts_on <= :today and (o.ends_on is null or o.ends_on > :today)
                        and not exists (select 1 from headship h where h.department_id = d.id and h.starts_on <= :today
                                        and (h.ends_on is null or h.ends_on > :today))) e
            ) entrusted
            where u.id = :id and u.credentials = :credentials and u.status = 'ACTIVE'
            """;

    private final JdbcClient jdbc;
    private final NetworkMemory memory;
    private final Clock clock;

    ActorLookup(JdbcClient jdbc, NetworkMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** Nobody, where the account is gone, disabled, or has another password than the one that opened the session. */
    public Optional<Actor> find(SignedIn session) {
        return memory.recall(session, () -> read(session));
    }

    private Optional<Actor> read(SignedIn session) {
        return jdbc.sql(SqlDay.put(SQL, "today", LocalDate.now(clock)))
                .param("id", session.account().value())
                .param("credentials", session.credentials())
                .query(ActorLookup::actor)
                .optional();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        return new Actor(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("staff_member_id", UUID.class),
                departments(row.getArray("departments")),
                entrusted(row.getArray("entrusted"), row.getArray("entrusted_by")),
                row.getBoolean("contributor"),
                row.getInt("decisions_waiting"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("appearance"));
    }

    private static Map<UUID, String> entrusted(@Nullable Array departments, @Nullable Array names) throws SQLException {
        if (departments == null || names == null) {
            return Map.of();
        }
        UUID[] ids = (UUID[]) departments.getArray();
        String[] inPlaceOf = (String[]) names.getArray();
        Map<UUID, String> entrusted = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            // Deputy and head of the directorate at once: the deputy's word comes first, it names somebody.
            entrusted.merge(ids[i], inPlaceOf[i], (one, other) -> one.isEmpty() ? other : one);
        }
        return Map.copyOf(entrusted);
    }

    private static Set<UUID> departments(@Nullable Array departments) throws SQLException {
        return departments == null ? Set.of() : Set.of((UUID[]) departments.getArray());
    }
}
