package org.contributornetwork.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.notifications.domain.MailStatus;
import org.contributornetwork.security.ForAdministrators;
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

/** What was sent to whom, what waits and what did not arrive. */
@Component
@Reading
@ForAdministrators
public class MailJournal {

    private final JdbcClient jdbc;
    private final MailServer server;
    private final Clock clock;

    MailJournal(JdbcClient jdbc, MailServer server, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    /** Without a mail server nothing leaves, and nothing is lost. */
    public boolean isServerConfigured() {
        return server.isConfigured();
    }

    /** @throws NotFound if there is no such message */
    public MailSheet sheet(UUID id) {
        return jdbc.sql("select *, claimed_until > :now as under_way from outgoing_mail where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query(MailJournal::sheet)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private KeysetQuery<Row> query(Filter filter) {
        var query = new KeysetQuery<>(
                        jdbc,
                        "id, recipient_name, recipient_email, subject, kind, status, attempts, queued_at,"
                                + " next_attempt_at, sent_at, last_error",
                        "outgoing_mail",
                        "id",
                        MailJournal::row)
                .sortedBy("queued", SortKey.of("queued_at", "timestamptz"))
                .sortedBy("recipient", SortKey.french("recipient_name"))
                .newestFirst()
                .whereSearched("search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                .whereGiven("kind = :kind", "kind", filter.kind());
        filter.status().ifPresent(status -> query.where("status = :status", "status", status.name()));
        return query;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("recipient_name"),
                row.getString("recipient_email"),
                row.getString("subject"),
                row.getString("kind"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("next_attempt_at").toInstant(),
                instant(row, "sent_at"),
                row.getString("last_error"));
    }

    private static MailSheet sheet(ResultSet row, int number) throws SQLException {
        return new MailSheet(
                row(row, number),
                row.getInt("version"),
                row.getString("message_id"),
                row.getString("language"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getBoolean("confidential"),
                row.getBoolean("under_way"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * What the list shows.
     *
     * @param q     part of a recipient's name or address, or of a subject
     * @param state a {@link MailStatus}, in small letters
     * @param kind  the code of a {@link org.contributornetwork.notifications.domain.MailKind}
     */
    public record Filter(
            @Nullable String q,
            @Nullable String state,
            @Nullable String kind) {

        public Optional<MailStatus> status() {
            return Arrays.stream(MailStatus.values())
                    .filter(status -> status.code().equals(state))
                    .findFirst();
        }
    }

    public record Row(
            UUID id,
            String recipientName,
            String recipientEmail,
            String subject,
            String kind,
            MailStatus status,
            int attempts,
            Instant queuedAt,
            Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {

        /** A mail server said "later" at least once. */
        public boolean isTriedAgain() {
            return status == MailStatus.QUEUED && attempts > 0;
        }
    }
}
