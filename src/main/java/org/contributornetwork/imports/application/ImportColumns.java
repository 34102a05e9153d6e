package org.contributornetwork.imports.application;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.domain.ColumnMapping;
import org.contributornetwork.imports.domain.CsvFile;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportRuns;
import org.contributornetwork.imports.domain.ImportStatus;
import org.contributornetwork.security.ForCommunication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns of a file, what the software took them for, and its first lines. */
@Component
@Transactional(readOnly = true)
@ForCommunication
public class ImportColumns {

    private static final int LINES_SHOWN = 5;

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportFiles files;

    ImportColumns(ImportRuns runs, ImportKinds kinds, ImportFiles files) {
        this.runs = runs;
        this.kinds = kinds;
        this.files = files;
    }

    public Sheet sheet(ImportId id) {
        ImportRun run = runs.require(id);
        ImportKind kind = kinds.require(run.kind());
        CsvFile file = files.open(id, kind);
        int width = file.header().size();
        List<List<String>> lines = new ArrayList<>();
        file.first(LINES_SHOWN).forEach(line -> lines.add(padded(line.cells(), width)));
        return new Sheet(
                id,
                kind.code(),
                run.fileName(),
                kind.fields(),
                kind.mayRecordDecisions(),
                run.recordsDecisionsTaken(),
                run.status() == ImportStatus.DONE,
                file.header(),
                run.mapping(),
                lines,
                run.lines());
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /**
     * @param titles of the columns; a column may have none
     * @param lines  the first ones, as many cells in each as there are titles
     */
    public record Sheet(
            ImportId id,
            String kind,
            String fileName,
            List<ImportField> fields,
            boolean mayRecordDecisions,
            boolean decisionsTaken,
            boolean done,
            List<String> titles,
            ColumnMapping mapping,
            List<List<String>> lines,
            int lineCount) {}
}
