package org.contributornetwork.imports.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.domain.CsvFile;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportRuns;
import org.contributornetwork.security.ForCommunication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lines to correct, as they stood in the file, with what is wrong in one more column: corrected, the same file can be
 * brought again.
 */
@Component
@Transactional(readOnly = true)
@ForCommunication
public class FaultyLines {

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportFaults faults;

    FaultyLines(ImportRuns runs, ImportKinds kinds, ImportFiles files, ImportFaults faults) {
        this.runs = runs;
        this.kinds = kinds;
        this.files = files;
        this.faults = faults;
    }

    /**
     * @param problem title of the additional column
     * @param words   says a fault of that kind of file in the reader's language
     */
    public Table table(ImportId id, String problem, Function<ImportFault, String> words) {
        ImportRun run = runs.require(id);
        CsvFile file = files.open(id, kinds.require(run.kind()));
        Map<Integer, List<String>> said = new HashMap<>();
        faults.all(id)
                .forEach(fault -> said.computeIfAbsent(fault.line(), line -> new ArrayList<>())
                        .add(words.apply(fault)));
        List<String> titles = file.header();
        // A file that was downloaded here, corrected and brought again already has the column.
        int width = titles.get(titles.size() - 1).equals(problem) ? titles.size() - 1 : titles.size();
        return new Table(
                run.fileName(),
                file.separator(),
                with(titles, titles.size(), width, problem),
                lines -> file.forEach(line -> {
                    List<String> wrong = said.get(line.number());
                    if (wrong != null) {
                        lines.accept(with(line.cells(), titles.size(), width, String.join(" / ", wrong)));
                    }
                }));
    }

    private static List<String> with(List<String> cells, int columns, int width, String problem) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            line.add(i < cells.size() ? cells.get(i) : "");
        }
        line.add(problem);
        // What a long line has too much stands behind, so that the problem stays in its column.
        cells.stream().skip(columns).forEach(line::add);
        return line;
    }

    /** @param lines hands over one line after the other */
    public record Table(String fileName, char separator, List<String> header, Consumer<Consumer<List<String>>> lines) {}
}
