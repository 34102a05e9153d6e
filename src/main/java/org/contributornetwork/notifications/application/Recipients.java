package org.contributornetwork.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
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
                    + " coalesce(a.language, 'fr') as language, a.id as account, coalesce(a.status = 'ACTIVE', false) as signs_in";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who head these services today; none for a vacancy. */
    List<Head> headsOf(Collection<DepartmentId> departments) {
        return jdbc.sql("select h.department_id, " + PERSON
                        + " from headship h join staff_member s on s.id = h.staff_member_id " + ACCOUNT
                        + " where h.department_id = any(:departments) and h.starts_on <= :today"
                        + " and (h.ends_on is null or h.ends_on > :today)")
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Head(new DepartmentId(row.getObject("department_id", UUID.class)), reader("", row)))
                .list();
    }

    /** The person whom the mandate is for, and whoever proposed it. */
    Concerned concernedBy(MandateId mandate) {
        return jdbc.sql("select " + PERSON + ", p.email as proposer_email, p.display_name as proposer_name,"
                        + " p.language as proposer_language, p.id as proposer_account,"
                        + " p.status = 'ACTIVE' as proposer_signs_in"
                        + " from referent_mandate m join staff_member s on s.id = m.staff_member_id " + ACCOUNT
                        + " join user_account p on p.id = m.proposed_by where m.id = :mandate")
                .param("mandate", mandate.value())
                .query((row, number) -> new Concerned(reader("", row), reader("proposer_", row)))
                .single();
    }

    private static Reader reader(String prefix, ResultSet row) throws SQLException {
        var recipient = new Recipient(
                row.getString(prefix + "email"),
                row.getString(prefix + "name"),
                Locale.forLanguageTag(row.getString(prefix + "language")));
        return new Reader(
                recipient, row.getObject(prefix + "account", UUID.class), row.getBoolean(prefix + "signs_in"));
    }

    /**
     * Somebody who will read a message.
     *
     * @param signsIn whether the link in it is of use to them already
     */
    record Reader(Recipient recipient, @Nullable UUID account, boolean signsIn) {}

    record Concerned(Reader person, Reader proposer) {}

    record Head(DepartmentId department, Reader reader) {}
}
