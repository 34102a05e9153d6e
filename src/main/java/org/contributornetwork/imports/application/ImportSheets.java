package org.contributornetwork.imports.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of one import shows, and how far it has come. */
@Component
@Reading
@ForCommunication
public class ImportSheets {

    private final JdbcClient jdbc;
    private final ImportFaults faults;
    private final Clock clock;

    ImportSheets(JdbcClient jdbc, ImportFaults faults, Clock clock) {
        this.jdbc = jdbc;
        this.faults = faults;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such import */
    public ImportSheet sheet(ImportId id) {
        List<ImportFault> first = faults.first(id, ImportSheet.FAULTS_SHOWN);
        return jdbc.sql("""
                        select r.*, (select count(*) from import_fault f where f.import_run_id = r.id) as fault_count
                        from import_run r where r.id = :id""")
                .param("id", id.value())
                .query((row, number) -> sheet(row, first))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How far the work has come, for a page that asks every second. */
    public Progress progress(ImportId id) {
        Instant now = clock.instant();
        return jdbc.sql("select * from import_run where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Progress(
                        id.value(), ImportState.of(row, now), row.getInt("lines_total"), row.getInt("lines_done")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ImportSheet sheet(ResultSet row, List<ImportFault> first) throws SQLException {
        return new ImportSheet(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                ImportState.of(row, clock.instant()),
                row.getString("status").equals("RUNNING"),
                row.getBoolean("decisions_taken"),
                row.getBoolean("register_moved"),
                row.getInt("lines_total"),
                row.getInt("lines_done"),
                row.getInt("created_count"),
                row.getInt("updated_count"),
                row.getInt("unchanged_count"),
                row.getInt("faulty_count"),
                effects((String[]) row.getArray("effects").getArray()),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by_name"),
                instant(row, "finished_at"),
                row.getString("finished_by_name"),
                first,
                row.getInt("fault_count"));
    }

    private static List<ImportSheet.Effect> effects(String[] stored) {
        return Arrays.stream(stored)
                .map(effect -> effect.split("=", 2))
                .map(parts -> new ImportSheet.Effect(parts[0], Integer.parseInt(parts[1])))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public record Progress(UUID id, ImportState state, int lines, int linesDone) {}
}
