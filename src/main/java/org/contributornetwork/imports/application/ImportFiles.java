package org.contributornetwork.imports.application;

import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.domain.ColumnMapping;
import org.contributornetwork.imports.domain.CsvFile;
import org.contributornetwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where uploaded files are kept: in the database, so that its backup is a backup of everything. */
@Component
class ImportFiles {

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CsvFile open(byte[] content, ImportKind kind) {
        return CsvFile.read(content, titles -> ColumnMapping.recognised(titles, kind.fields()));
    }

    CsvFile open(ImportId run, ImportKind kind) {
        byte[] content = jdbc.sql("select content from import_file where import_run_id = :run")
                .param("run", run.value())
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(NotFound::new);
        return open(content, kind);
    }

    void keep(ImportId run, byte[] content) {
        jdbc.sql("insert into import_file (import_run_id, content) values (:run, :content)")
                .param("run", run.value())
                .param("content", content)
                .update();
    }
}
