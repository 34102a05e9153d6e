package org.contributornetwork.batches.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.BatchTrace;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What acts left on their records, some hundred of them a statement. */
@Component
class BatchTraces {

    private static final int AT_ONCE = 500;

    private static final String INSERT =
            "insert into batch_record (batch_id, record_id, label, version_after, before) values (?, ?, ?, ?, ?::jsonb)";

    private static final TypeReference<Map<String, String>> BEFORE = new TypeReference<>() {};

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchTraces(JdbcTemplate template, JdbcClient jdbc, JsonMapper json) {
        this.template = template;
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(BatchId batch, List<BatchTrace> traces) {
        template.batchUpdate(INSERT, traces, AT_ONCE, (statement, trace) -> {
            statement.setObject(1, batch.value());
            statement.setObject(2, trace.record());
            statement.setString(3, trace.label());
            statement.setInt(4, trace.versionAfter());
            statement.setString(5, json.writeValueAsString(trace.before()));
        });
    }

    List<BatchTrace> of(BatchId batch) {
        return jdbc.sql("select record_id, label, version_after, before from batch_record where batch_id = :batch")
                .param("batch", batch.value())
                .query((row, number) -> new BatchTrace(
                        row.getObject("record_id", UUID.class),
                        row.getString("label"),
                        row.getInt("version_after"),
                        json.readValue(row.getString("before"), BEFORE)))
                .list();
    }

    void leaveAsTheyAre(BatchId batch, Collection<UUID> records) {
        if (!records.isEmpty()) {
            jdbc.sql("update batch_record set left_as_is = true where batch_id = :batch and record_id = any(:records)")
                    .param("batch", batch.value())
                    .param("records", records.toArray(UUID[]::new))
                    .update();
        }
    }
}
