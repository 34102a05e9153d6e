package org.contributornetwork.batches.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of one act on many records shows. */
@Component
@Reading
@ForCommunication
public class BatchSheets {

    /** A page shows the first of them. */
    public static final int RECORDS_SHOWN = 200;

    private final JdbcClient jdbc;

    BatchSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is no such act */
    public BatchSheet sheet(BatchId id) {
        return jdbc.sql("""
                        select b.*, (select count(*) from batch_record r where r.batch_id = b.id and r.left_as_is) as left_as_is
                        from batch b where b.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new BatchSheet(
                        id,
                        row.getString("kind"),
                        row.getString("choice_label"),
                        row.getString("reason"),
                        row.getInt("records"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("done_by_name"),
                        BatchList.instant(row, "undone_at"),
                        row.getString("undone_by_name"),
                        row.getInt("left_as_is")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The first of its records; those that were left as they are when the rest was undone before the others. */
    public List<Touched> records(BatchId id) {
        return jdbc.sql("""
                        select record_id, label, left_as_is from batch_record where batch_id = :id
                        order by left_as_is desc, label collate "fr-x-icu", record_id limit :most""")
                .param("id", id.value())
                .param("most", RECORDS_SHOWN)
                .query((row, number) -> new Touched(
                        row.getObject("record_id", UUID.class), row.getString("label"), row.getBoolean("left_as_is")))
                .list();
    }

    /** @param leftAsIs whether somebody had changed it when the act was undone */
    public record Touched(UUID id, String label, boolean leftAsIs) {}

    /** @param leftAsIs how many records were not put back, because somebody had changed them */
    public record BatchSheet(
            BatchId id,
            String kind,
            @Nullable String choice,
            @Nullable String reason,
            int records,
            Instant doneAt,
            String doneBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            int leftAsIs) {}
}
