package org.contributornetwork.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who is to be told, with their address and language; reads other modules' tables, writes none. */
@Component
class Recipients {

    private static final String ACCOUNT =
            "left join user_account a on a.staff_member_id = s.id and a.status <> 'DISABLED'";
    private static final String PERSON =
            "coalesce(a.email, s.email) as email, s.first_name || ' ' || s.last_name as name,"
                    + " coalesce(a.language, 'fr') as language, a.id as account, coalesce(a.status = 'ACTIVE', false) as signs_in,"
                    + " s.id as person";

    /** Whoever runs the network; where nobody of communication has an account, who administers. */
    private static final String COMMUNICATION =
            "a.status = 'ACTIVE' and (a.role = 'COMMUNICATION' or a.role = 'ADMINISTRATOR'"
                    + " and not exists (select 1 from user_account c where c.role = 'COMMUNICATION' and c.status = 'ACTIVE'))";

    private static final String COLLEAGUE =
            "a.email, a.display_name as name, a.language, a.id as account, true as signs_in,"
                    + " a.staff_member_id as person";

    private static final String IN_CHARGE = " x.starts_on <= :today and (x.ends_on is null or x.ends_on > :today)";

    private static final String DECIDERS = "with place as (select d.id, d.directorate_id, x.staff_member_id as head"
            + " from department d left join headship x on x.department_id = d.id and" + IN_CHARGE
            + " where d.id = any(:departments))"
            + " select p.id as department, 'HEAD' as capacity, '' as in_place_of, " + PERSON
            + " from place p join staff_member s on s.id = p.head " + ACCOUNT
            + " union all select p.id, 'DEPUTY', h.first_name || ' ' || h.last_name, " + PERSON
            + " from place p join deputy x on x.department_id = p.id and x.head_id = p.head and" + IN_CHARGE
            + " and 'REFERENTS' = any (x.scope) join staff_member h on h.id = p.head"
            + " join staff_member s on s.id = x.staff_member_id " + ACCOUNT
            + " union all select p.id, 'DIRECTORATE_HEAD', '', " + PERSON
            + " from place p join directorate_headship x on x.directorate_id = p.directorate_id and" + IN_CHARGE
            + " join staff_member s on s.id = x.staff_member_id " + ACCOUNT + " where p.head is null"
            + " union all select p.id, 'COMMUNICATION', '', " + COLLEAGUE
            + " from place p cross join user_account a where p.head is null and not exists (select 1"
            + " from directorate_headship x where x.directorate_id = p.directorate_id and" + IN_CHARGE + ") and "
            + COMMUNICATION;

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who decides for these services today: the head and their deputy, or whoever a vacancy leaves it to. */
    List<DecisionReader> decidersOf(Collection<DepartmentId> departments) {
        return jdbc.sql(DECIDERS)
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new DecisionReader(
                        new DepartmentId(row.getObject("department", UUID.class)),
                        Capacity.valueOf(row.getString("capacity")),
                        row.getString("in_place_of"),
                        reader("", row)))
                .list();
    }

    List<Reader> communication() {
        return jdbc.sql("select " + COLLEAGUE + " from user_account a where " + COMMUNICATION)
                .query((row, number) -> reader("", row))
                .list();
    }

    /** The person whom the mandate is for, and whoever proposed it. */
    Concerned concernedBy(MandateId mandate) {
        return jdbc.sql("select " + PERSON + ", p.email as proposer_email, p.display_name as proposer_name,"
                        + " p.language as proposer_language, p.id as proposer_account,"
                        + " p.status = 'ACTIVE' as proposer_signs_in, p.staff_member_id as proposer_person"
                        + " from referent_mandate m join staff_member s on s.id = m.staff_member_id " + ACCOUNT
                        + " join user_account p on p.id = m.proposed_by where m.id = :mandate")
                .param("mandate", mandate.value())
                .query((row, number) -> new Concerned(reader("", row), reader("proposer_", row)))
                .single();
    }

    Map<StaffMemberId, Reader> people(Collection<StaffMemberId> people) {
        Map<StaffMemberId, Reader> readers = new HashMap<>();
        jdbc.sql("select " + PERSON + " from staff_member s " + ACCOUNT + " where s.id = any(:people)")
                .param(
                        "people",
                        people.stream().map(StaffMemberId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    readers.put(new StaffMemberId(row.getObject("person", UUID.class)), reader("", row));
                });
        return readers;
    }

    private static Reader reader(String prefix, ResultSet row) throws SQLException {
        var recipient = new Recipient(
                row.getString(prefix + "email"),
                row.getString(prefix + "name"),
                Locale.forLanguageTag(row.getString(prefix + "language")));
        var person = row.getObject(prefix + "person", UUID.class);
        return new Reader(
                recipient,
                row.getObject(prefix + "account", UUID.class),
                person == null ? null : new StaffMemberId(person),
                row.getBoolean(prefix + "signs_in"));
    }

    /**
     * Somebody who will read a message.
     *
     * @param person  who they are in the register, if they are
     * @param signsIn whether the link in it is of use to them already
     */
    record Reader(
            Recipient recipient,
            @Nullable UUID account,
            @Nullable StaffMemberId person,
            boolean signsIn) {

        /** Whether they are the one who acts: nobody is told what they did themselves. */
        boolean is(@Nullable UUID actor) {
            return actor != null && actor.equals(account);
        }

        boolean is(StaffMemberId somebody) {
            return somebody.equals(person);
        }
    }

    record Concerned(Reader person, Reader proposer) {}

    /** @param inPlaceOf the head in whose name a deputy decides; empty for the others */
    record DecisionReader(DepartmentId department, Capacity capacity, String inPlaceOf, Reader reader) {}
}
