package org.contributornetwork.security.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.domain.AccountStatus;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SearchText;
import org.contributornetwork.shared.paging.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, for administrators to read. */
@Component
@ForAdministrators
@Reading
public class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    /** Everything that the filter leaves, a line at a time. */
    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    public Sheet require(AccountId id) {
        return jdbc.sql("""
                        select u.*, s.first_name || ' ' || s.last_name as person,
                               (select max(l.expires_at) from single_use_link l
                                where l.account_id = u.id and l.purpose = 'INVITATION' and l.used_at is null) as invited_until
                        from user_account u left join staff_member s on s.id = u.staff_member_id
                        where u.id = :id
                        """)
                .param("id", id.value())
                .query(AccountList::sheet)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private KeysetQuery<Row> query(Filter filter) {
        return new KeysetQuery<>(
                        jdbc,
                        "u.id, u.display_name, u.email, u.role, u.status, u.last_sign_in_at",
                        "user_account u",
                        "u.id",
                        AccountList::row)
                .sortedBy("name", SortKey.french("u.display_name"))
                .sortedBy("email", SortKey.of("lower(u.email)", "text"))
                .sortedBy("seen", SortKey.of("coalesce(u.last_sign_in_at, '-infinity')", "timestamptz"))
                .whereSearched("u.search_text like (select search_fold(:q))", "q", SearchText.contains(filter.q()))
                .whereGiven("u.role = :role", "role", filter.role())
                .whereGiven("u.status = :status", "status", filter.status());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                AccountStatus.valueOf(row.getString("status")),
                instant(row, "last_sign_in_at"));
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                AccountStatus.valueOf(row.getString("status")),
                row.getString("language"),
                Optional.ofNullable(row.getTimestamp("created_at"))
                        .orElseThrow()
                        .toInstant(),
                instant(row, "last_sign_in_at"),
                instant(row, "invited_until"),
                row.getObject("staff_member_id", UUID.class),
                row.getString("person"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** What to show: a text anywhere in the name or e-mail, a role, a state; nothing filters nothing. */
    public record Filter(
            @Nullable String q,
            @Nullable String role,
            @Nullable String status) {}

    public record Row(
            UUID id,
            String name,
            String email,
            Role role,
            AccountStatus status,
            @Nullable Instant lastSignIn) {}

    /** @param invitedUntil when the last invitation ends or ended; none where none is open */
    public record Sheet(
            UUID id,
            int version,
            String name,
            String email,
            Role role,
            AccountStatus status,
            String language,
            Instant createdAt,
            @Nullable Instant lastSignIn,
            @Nullable Instant invitedUntil,
            @Nullable UUID staffMember,
            @Nullable String person) {

        public boolean isInvited() {
            return status == AccountStatus.INVITED;
        }

        public boolean isActive() {
            return status == AccountStatus.ACTIVE;
        }

        public boolean isDisabled() {
            return status == AccountStatus.DISABLED;
        }
    }
}
