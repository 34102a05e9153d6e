package org.contributornetwork.batches.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done to many records at once, the latest first. */
@Component
@Reading
@ForCommunication
public class BatchList {

    private final JdbcClient jdbc;

    BatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter) {
        return new KeysetQuery<>(
                        jdbc,
                        "b.id, b.kind, b.choice_label, b.records, b.done_at, b.done_by_name, b.undone_at, b.undone_by_name",
                        "batch b",
                        "b.id",
                        BatchList::row)
                .sortedBy("when", SortKey.of("b.done_at", "timestamptz"))
                .newestFirst()
                .whereGiven("b.kind = :kind", "kind", filter.kind());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("choice_label"),
                row.getInt("records"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("done_by_name"),
                instant(row, "undone_at"),
                row.getString("undone_by_name"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** @param kind the code of what was done, or all */
    public record Filter(@Nullable String kind) {}

    public record Row(
            UUID id,
            String kind,
            @Nullable String choice,
            int records,
            Instant doneAt,
            String doneBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {}
}
