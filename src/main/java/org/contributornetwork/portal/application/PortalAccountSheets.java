package org.contributornetwork.portal.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.ExpectedRoles;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountSheet.Endings;
import org.contributornetwork.portal.application.PortalAccountSheet.Observed;
import org.contributornetwork.portal.application.PortalAccountSheet.Origin;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of one account show, to each reader as much as is theirs to read. */
@Component
@Reading
@ForSignedIn
public class PortalAccountSheets {

    /** Contributions shown on the page of an account. */
    static final int CONTRIBUTIONS_SHOWN = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    PortalAccountSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such account for this reader */
    public PortalAccountSheet sheet(PortalAccountId id, Actor actor) {
        return jdbc.sql("""
                        select %s, a.version, a.mandate_id, a.requested_by_name, a.request_reason, a.suspended_on, a.suspension_reason,
                               a.reactivated_on, a.closed_on, a.closing_reason, a.observed_at, a.observed_status, a.observed_roles,
                               a.observed_last_access_at, a.observed_last_sign_in_at, s.email, d.portal_sections,
                               d.expected_rhythm_days, %s as expected_roles
                        from portal_account a join staff_member s on s.id = a.staff_member_id
                        join department d on d.id = s.department_id
                        where a.id = :id""".formatted(AccountSql.COLUMNS, ExpectedRoles.array("a.staff_member_id")))
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> sheet(id, row, actor))
                .optional()
                .filter(sheet -> PortalAccountVisibility.allows(
                        actor, sheet.department().value(), sheet.person().value()))
                .orElseThrow(NotFound::new);
    }

    /** What was published under that name, the latest first; the caller has made sure that the reader may see the account. */
    public List<Contribution> contributions(String userName) {
        return jdbc.sql("""
                        select title, content_type, revised_at from portal_contribution
                        where lower(user_name) = lower(:name) order by revised_at desc, content_id limit :shown""")
                .param("name", userName)
                .param("shown", CONTRIBUTIONS_SHOWN)
                .query((row, number) -> new Contribution(
                        row.getString("title"),
                        row.getString("content_type"),
                        row.getObject("revised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static PortalAccountSheet sheet(PortalAccountId id, ResultSet row, Actor actor) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new PortalAccountSheet(
                id,
                row.getInt("version"),
                new StaffMemberId(person),
                row.getString("first_name") + " " + row.getString("last_name"),
                row.getString("first_name"),
                row.getString("email"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department"),
                row.getString("user_name"),
                AccountSql.state(row),
                AccountSql.next(row),
                origin(row),
                AccountSql.checklist(row),
                row.getObject("last_contribution_on", LocalDate.class),
                new Endings(
                        row.getObject("suspended_on", LocalDate.class),
                        row.getString("suspension_reason"),
                        row.getObject("reactivated_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("closing_reason")),
                observed(row),
                AccountSql.discrepancy(row),
                texts(row.getArray("expected_roles")),
                texts(row.getArray("portal_sections")),
                row.getInt("expected_rhythm_days"),
                actor.isCommunication(),
                actor.is(person));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        UUID mandate = row.getObject("mandate_id", UUID.class);
        return new Origin(
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by_name"),
                row.getString("request_reason"),
                mandate == null ? null : new MandateId(mandate));
    }

    private static @Nullable Observed observed(ResultSet row) throws SQLException {
        String status = row.getString("observed_status");
        return status == null
                ? null
                : new Observed(
                        row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                        ObservedStatus.valueOf(status),
                        texts(row.getArray("observed_roles")),
                        instant(row, "observed_last_access_at"),
                        instant(row, "observed_last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    public record Contribution(String title, String contentType, Instant revisedAt) {}
}
