package org.contributornetwork.imports.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.imports.domain.ImportRun;
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

/** The files that were brought, the latest first. */
@Component
@Reading
@ForCommunication
public class ImportList {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    /** Everything that the filter leaves, a line at a time. */
    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter) {
        Instant now = clock.instant();
        KeysetQuery<Row> query = new KeysetQuery<>(
                        jdbc,
                        "r.id, r.kind, r.file_name, r.status, r.alive_at, r.lines_total, r.created_count, r.updated_count,"
                                + " r.faulty_count, r.uploaded_at, r.uploaded_by_name",
                        "import_run r",
                        "r.id",
                        (row, number) -> row(row, now))
                .sortedBy("when", SortKey.of("r.uploaded_at", "timestamptz"))
                .sortedBy("file", SortKey.french("r.file_name"))
                .newestFirst()
                .whereGiven("r.kind = :kind", "kind", filter.kind());
        restrictToState(query, filter.state(), now);
        return query;
    }

    private static void restrictToState(KeysetQuery<Row> query, @Nullable String state, Instant now) {
        OffsetDateTime silence = now.minus(ImportRun.SILENCE).atOffset(ZoneOffset.UTC);
        switch (state == null ? "" : state) {
            case "done" -> query.where("r.status = 'DONE'");
            case "faulty" -> query.where("r.status = 'CHECKED' and r.faulty_count > 0");
            case "open" -> query.where("r.status in ('UPLOADED', 'CHECKED') and r.faulty_count = 0");
            case "broken" ->
                query.where(
                        "(r.status = 'FAILED' or r.status in ('CHECKING', 'RUNNING') and r.alive_at < :silence)",
                        "silence",
                        silence);
            default -> {}
        }
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                ImportState.of(row, now),
                row.getInt("lines_total"),
                row.getInt("created_count"),
                row.getInt("updated_count"),
                row.getInt("faulty_count"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by_name"));
    }

    /** @param state {@code done}, {@code faulty}, {@code open} (begun and left), {@code broken}, or all */
    public record Filter(@Nullable String kind, @Nullable String state) {}

    public record Row(
            UUID id,
            String kind,
            String fileName,
            ImportState state,
            int lines,
            int created,
            int updated,
            int faulty,
            Instant uploadedAt,
            String uploadedBy) {}
}
