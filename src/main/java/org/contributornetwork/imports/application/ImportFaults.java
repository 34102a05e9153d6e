package org.contributornetwork.imports.application;

import java.sql.Array;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.ImportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** What the last dry run of each file found wrong. */
@Component
class ImportFaults {

    private static final int BATCH = 500;
    private static final RowMapper<ImportFault> FAULT = (row, number) -> new ImportFault(
            row.getInt("line"),
            row.getString("field"),
            row.getString("value"),
            row.getString("message_key"),
            List.of((String[]) row.getArray("message_arguments").getArray()));

    private final JdbcTemplate jdbc;

    ImportFaults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what the dry run before had found. */
    void keep(ImportId run, List<ImportFault> faults) {
        jdbc.update("delete from import_fault where import_run_id = ?", run.value());
        int[] position = {0};
        jdbc.batchUpdate("""
                insert into import_fault (import_run_id, line, position, field, value, message_key, message_arguments)
                values (?, ?, ?, ?, ?, ?, ?)""", faults, BATCH, (statement, fault) -> {
            Connection connection = statement.getConnection();
            Array arguments = connection.createArrayOf("text", fault.arguments().toArray());
            statement.setObject(1, run.value());
            statement.setInt(2, fault.line());
            statement.setInt(3, position[0]++);
            statement.setString(4, fault.field());
            statement.setString(5, fault.value());
            statement.setString(6, fault.messageKey());
            statement.setArray(7, arguments);
        });
    }

    List<ImportFault> first(ImportId run, int count) {
        return jdbc.query(
                "select line, field, value, message_key, message_arguments from import_fault where import_run_id = ?"
                        + " order by line, position limit ?",
                FAULT,
                run.value(),
                count);
    }

    List<ImportFault> all(ImportId run) {
        return first(run, Integer.MAX_VALUE);
    }

    static Set<Integer> lines(List<ImportFault> faults) {
        Set<Integer> lines = new TreeSet<>();
        faults.forEach(fault -> lines.add(fault.line()));
        return lines;
    }
}
