package org.contributornetwork.results.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunicationOrDirectors;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the services would lose if somebody left today. Communication asks it of everybody; a director of whoever works in
 * their services or is a referent there, and learns what those services would lose.
 */
@Component
@Reading
@ForCommunicationOrDirectors
public class Departure {

    private static final String SQL = """
            with charge as (
                select m.department_id from referent_mandate m
                where m.staff_member_id = :person and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today
                union
                select s.department_id from staff_member s where s.id = :person
                union
                select h.department_id from headship h
                where h.staff_member_id = :person and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                union
                select o.department_id from validation_circuit c join organisation_sheet o on o.id = c.sheet_id
                where c.validator_id = :person and o.status = 'SIGNED'),
            scope as (
                select d.id, d.name, d.minimum_referents
                from department d where d.closed_on is null and d.id in (select department_id from charge) %s),
            """ + Carriers.SQL + """
            , carried as (
                select department_id,
                       coalesce(sum(referent) filter (where person = :person), 0) as own_mandate,
                       coalesce(sum(referent) filter (where person <> :person), 0) as other_referents,
                       count(*) filter (where person = :person and standing in ('AWAKE', 'ASLEEP')) as own_account,
                       count(*) filter (where person = :person and standing = 'AWAKE') as own_awake,
                       count(*) filter (where person <> :person and standing in ('AWAKE', 'ASLEEP')) as other_accounts,
                       count(*) filter (where person <> :person and standing = 'AWAKE') as other_awake
                from carrier group by department_id)
            select d.id, d.name, d.minimum_referents, coalesce(c.own_mandate, 0) > 0 as referent,
                   coalesce(c.other_referents, 0) as other_referents,
                   coalesce(c.own_awake > 0 and c.other_awake = 0 or c.own_account > 0 and c.other_accounts = 0, false) as last_contributor,
                   exists (select 1 from headship h where h.department_id = d.id and h.staff_member_id = :person
                           and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)) as head,
                   array(select v.content_type from validation_circuit v
                         where v.validator_id = :person
                           and v.sheet_id = (select o.id from organisation_sheet o
                                             where o.department_id = d.id and o.status = 'SIGNED' order by o.number desc limit 1)
                         order by array_position(array['PAGE', 'NEWS', 'EVENT', 'DOCUMENT'], v.content_type)) as validates
            from scope d left join carried c on c.department_id = d.id
            order by d.name collate "fr-x-icu", d.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Departure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is nobody by that id in the city, or nobody of whom this reader may ask it */
    public Person person(StaffMemberId id, Actor actor) {
        return jdbc.sql("""
                        select s.id, s.first_name || ' ' || s.last_name as name, s.job_title, d.name as department
                        from staff_member s join department d on d.id = s.department_id
                        where s.id = :person and s.left_on is null
                          and (:all or s.department_id = any(:departments)
                               or exists (select 1 from referent_mandate m
                                          where m.staff_member_id = s.id and m.department_id = any(:departments)
                                            and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today))""")
                .param("person", id.value())
                .param("all", actor.isCommunication())
                .param("departments", actor.decidedDepartments())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Person(id, row.getString("name"), row.getString("job_title"), row.getString("department")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The services that would lose something, in French order; the caller has found the person. */
    public List<Loss> losses(Person person, Actor actor) {
        return jdbc
                .sql(SQL.formatted(actor.isCommunication() ? "" : " and d.id = any(:departments)"))
                .param("person", person.id().value())
                .param("departments", actor.decidedDepartments())
                .param("today", LocalDate.now(clock))
                .query(Departure::loss)
                .list()
                .stream()
                .filter(Loss::isSomething)
                .toList();
    }

    private static Loss loss(ResultSet row, int number) throws SQLException {
        return new Loss(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("referent"),
                row.getInt("other_referents"),
                row.getInt("minimum_referents"),
                row.getBoolean("last_contributor"),
                row.getBoolean("head"),
                List.of((String[]) row.getArray("validates").getArray()));
    }

    public record Person(StaffMemberId id, String name, String jobTitle, String department) {}

    /**
     * What one service would lose with the person.
     *
     * @param referent        whether the person is its referent
     * @param lastContributor whether nobody else publishes there
     * @param validates       the types of content whose validation circuit names the person, by its last signed sheet
     */
    public record Loss(
            UUID departmentId,
            String department,
            boolean referent,
            int otherReferents,
            int minimumReferents,
            boolean lastContributor,
            boolean head,
            List<String> validates) {

        public boolean isLastReferent() {
            return referent && otherReferents == 0;
        }

        /** Whether referents would be left, and fewer than agreed. */
        public boolean isUnderMinimum() {
            return referent && otherReferents > 0 && otherReferents < minimumReferents;
        }

        boolean isSomething() {
            return isLastReferent() || isUnderMinimum() || lastContributor || head || !validates.isEmpty();
        }
    }
}
