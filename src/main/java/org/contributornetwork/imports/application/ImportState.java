package org.contributornetwork.imports.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportStatus;

/** What a reader calls the state of an import: its status, what the dry run found, and whether anybody is still at work. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    FAULTY,
    READY,
    NOTHING_TO_DO,
    RUNNING,
    INTERRUPTED,
    FAILED,
    DONE;

    /** From the columns status, alive_at and the counts of a row of import_run. */
    static ImportState of(ResultSet row, Instant now) throws SQLException {
        ImportStatus status = ImportStatus.valueOf(row.getString("status"));
        OffsetDateTime alive = row.getObject("alive_at", OffsetDateTime.class);
        if (alive != null && alive.toInstant().isBefore(now.minus(ImportRun.SILENCE))) {
            return INTERRUPTED;
        }
        if (status != ImportStatus.CHECKED) {
            return valueOf(status.name());
        }
        if (row.getInt("faulty_count") > 0) {
            return FAULTY;
        }
        return row.getInt("created_count") + row.getInt("updated_count") == 0 ? NOTHING_TO_DO : READY;
    }

    /** A dry run or a run has counted what the lines do. */
    public boolean isCounted() {
        return this == FAULTY || this == READY || this == NOTHING_TO_DO || this == DONE;
    }

    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING;
    }
}
