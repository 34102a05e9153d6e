package org.contributornetwork.imports.application;

import java.time.Clock;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.domain.ColumnMapping;
import org.contributornetwork.imports.domain.CsvFile;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportRuns;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication hands in a file: it is read to its end once, so that what is no table of values is refused at the door. */
@Component
@ForCommunication
public class ImportUpload {

    private static final int LONGEST_NAME = 255;

    private final ImportKinds kinds;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final Clock clock;

    ImportUpload(ImportKinds kinds, ImportRuns runs, ImportFiles files, Clock clock) {
        this.kinds = kinds;
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps the file under the id that its form was given: the same form sent twice keeps it once. */
    @Transactional
    public void receive(ImportId id, String kindCode, String fileName, byte[] content, Actor actor) {
        if (runs.findById(id).isPresent()) {
            return;
        }
        ImportKind kind = kinds.find(kindCode).orElseThrow(() -> RuleViolation.at("kind", "imports.kind.unknown"));
        CsvFile file = files.open(content, kind);
        int lines = file.countLines();
        ColumnMapping guessed = ColumnMapping.guess(file.header(), kind.fields());
        runs.saveAndFlush(
                new ImportRun(id, kind.code(), shown(fileName), guessed, lines, actor.author(), clock.instant()));
        files.keep(id, content);
    }

    /** The name without the folders that some browsers send, nor signs that no page can show. */
    private static String shown(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cc}", "")
                .strip();
        if (name.isEmpty()) {
            return "fichier.csv";
        }
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
    }
}
