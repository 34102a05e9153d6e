package org.contributornetwork.imports.domain;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;

/** A file went into the register, whole. */
record ImportCarriedOut(ImportId run, String kind, String fileName, int lines, ImportOutcome outcome, Author author)
        implements Recorded {

    @Override
    public HistoryLine historyLine() {
        List<Change> counts = new ArrayList<>();
        counts.add(new Change("linesCreated", "", String.valueOf(outcome.created())));
        counts.add(new Change("linesUpdated", "", String.valueOf(outcome.updated())));
        counts.add(new Change("linesUnchanged", "", String.valueOf(outcome.unchanged())));
        return HistoryLine.of("import.finished", author, new Subject(Subject.Type.IMPORT, run.value(), fileName))
                .with(counts);
    }
}
