package org.contributornetwork.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up who decides for services today, as {@link org.contributornetwork.directory.DecisionRights} has it, with their
 * addresses, and what waits for them there; reads other modules' tables, writes none.
 */
@Component
class WhoDecides {

    /** The deciders of these places; of {@code :deputised}, the deputies only. */
    private static final String DECIDER = """
            with place as (
                select d.id, d.name, head.id as head, director.id as director,
                       d.id = any(:departments) or d.directorate_id = any(:directorates) as whole
                from department d
                left join lateral (
                    select h.staff_member_id as id from headship h
                    where h.department_id = d.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                    limit 1) head on true
                left join lateral (
                    select h.staff_member_id as id from directorate_headship h
                    where h.directorate_id = d.directorate_id and h.starts_on <= :today
                      and (h.ends_on is null or h.ends_on > :today)
                    limit 1) director on true
                where d.closed_on is null
                  and (d.id = any(:departments) or d.id = any(:deputised) or d.directorate_id = any(:directorates) and head.id is null)),
            charged as (
                select p.id as place, p.name as place_name, coalesce(p.head, p.director) as person, null as in_place_of,
                       array['REFERENTS', 'ORGANISATION'] as scope
                from place p where p.whole and coalesce(p.head, p.director) is not null
                union all
                select p.id, p.name, y.staff_member_id, h.first_name || ' ' || h.last_name, y.scope
                from place p join staff_member h on h.id = p.head
                join deputy y on y.department_id = p.id and y.head_id = p.head and y.starts_on <= :today and y.ends_on > :today),
            decider as (
                select c.place, c.place_name, c.person, c.in_place_of, c.scope, coalesce(a.email, s.email) as email,
                       s.first_name || ' ' || s.last_name as name, coalesce(a.language, 'fr') as language, a.id as account,
                       coalesce(a.status = 'ACTIVE', false) as signs_in
                from charged c join staff_member s on s.id = c.person
                left join user_account a on a.staff_member_id = s.id and a.status <> 'DISABLED'
                union all
                select p.id, p.name, null, null, array['REFERENTS', 'ORGANISATION'], a.email, a.display_name, a.language, a.id, true
                from place p join user_account a on a.role = 'COMMUNICATION' and a.status = 'ACTIVE'
                where p.whole and p.head is null and p.director is null)""";

    private static final String WAITING = """
            (select 'REFERENTS' as scope, m.id, m.department_id as place, m.staff_member_id as person,
                    s.first_name || ' ' || s.last_name as label, m.waiting_since as since
             from referent_mandate m join staff_member s on s.id = m.staff_member_id where m.status = 'PROPOSED'
             union all
             select 'ORGANISATION', o.id, o.department_id, null, '', o.submitted_at
             from organisation_sheet o where o.status = 'AWAITING_SIGNATURE')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WhoDecides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever may decide on that for the service today. */
    List<Decider> of(DepartmentId department, Scope scope) {
        return asked(
                        DECIDER
                                + " select * from decider r where :scope = any(r.scope) order by r.in_place_of nulls first, r.name",
                        new Places(List.of(department.value()), List.of(), List.of()))
                .param("scope", scope.name())
                .query((row, number) -> new Decider(reader(row), row.getString("in_place_of")))
                .list();
    }

    /**
     * What waits in these places, once for each person who decides there; nobody is told of what concerns themselves.
     *
     * @param before only what has waited since before that moment
     * @param except what these people hear of otherwise
     */
    List<Waiting> waitingIn(Places places, @Nullable Instant before, Collection<UUID> except) {
        return asked(
                        DECIDER + " select r.*, w.scope as about, w.id, w.label from decider r join " + WAITING + """
                         w on w.place = r.place and w.scope = any(r.scope)
                        where (w.person is null or r.person is null or w.person <> r.person)
                          and w.since < coalesce(cast(:before as timestamptz), 'infinity') and not w.id = any(:except)
                        order by r.email, r.place_name, w.since, w.id""",
                        places)
                .param("before", before == null ? null : OffsetDateTime.ofInstant(before, clock.getZone()))
                .param("except", except.toArray(UUID[]::new))
                .query((row, number) -> new Waiting(reader(row), item(row)))
                .list();
    }

    /** The deputy, with what waits for them where they begin today; none where their head is gone already. */
    Optional<Beginning> deputy(DeputyId deputy) {
        List<Beginning> lines = jdbc.sql("""
                        select d.name as place_name, coalesce(a.email, s.email) as email, s.first_name || ' ' || s.last_name as name,
                               coalesce(a.language, 'fr') as language, a.id as account, coalesce(a.status = 'ACTIVE', false) as signs_in,
                               s.id as person, w.scope as about, w.id, w.label
                        from deputy y
                        join department d on d.id = y.department_id
                        join staff_member s on s.id = y.staff_member_id
                        left join user_account a on a.staff_member_id = s.id and a.status <> 'DISABLED'
                        left join """ + WAITING + """
                         w on w.place = d.id and w.scope = any(y.scope) and y.starts_on <= :today
                           and (w.person is null or w.person <> s.id)
                        where y.id = :deputy order by w.since, w.id""")
                .param("deputy", deputy.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Beginning(
                        reader(row), row.getObject("id", UUID.class) == null ? List.of() : List.of(item(row))))
                .list();
        return lines.stream()
                .findFirst()
                .map(first -> new Beginning(
                        first.reader(),
                        lines.stream().flatMap(line -> line.items().stream()).toList()));
    }

    /** The account of whoever prepared something, where it is still used. */
    Optional<Reader> account(UUID account) {
        return jdbc.sql("""
                        select email, display_name as name, language, id as account, staff_member_id as person,
                               true as signs_in
                        from user_account where id = :account and status = 'ACTIVE'""")
                .param("account", account)
                .query((row, number) -> reader(row))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Places places) {
        return jdbc.sql(sql)
                .param("departments", places.departments().toArray(UUID[]::new))
                .param("deputised", places.deputised().toArray(UUID[]::new))
                .param("directorates", places.directorates().toArray(UUID[]::new))
                .param("today", LocalDate.now(clock));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                Scope.valueOf(row.getString("about")),
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("place_name"));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Reader(
                new Recipient(
                        row.getString("email"),
                        row.getString("name"),
                        Locale.forLanguageTag(row.getString("language"))),
                row.getObject("account", UUID.class),
                person == null ? null : new StaffMemberId(person),
                row.getBoolean("signs_in"));
    }

    /**
     * Where a charge changes hands.
     *
     * @param departments  services whose deciders are all meant
     * @param deputised    services whose deputies alone are meant
     * @param directorates directorates whose services without head are meant
     */
    record Places(Collection<UUID> departments, Collection<UUID> deputised, Collection<UUID> directorates) {

        boolean isNowhere() {
            return departments.isEmpty() && deputised.isEmpty() && directorates.isEmpty();
        }
    }

    /** @param inPlaceOf the head for whom a deputy decides */
    record Decider(Reader reader, @Nullable String inPlaceOf) {}

    /** @param label the person proposed; nothing for an organisation */
    record Item(Scope about, UUID id, String label, String department) {

        String path() {
            return (about == Scope.REFERENTS ? "/mandates/" : "/organisation/") + id;
        }
    }

    record Waiting(Reader reader, Item item) {}

    record Beginning(Reader reader, List<Item> items) {}
}
