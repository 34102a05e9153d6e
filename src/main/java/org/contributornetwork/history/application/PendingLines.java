package org.contributornetwork.history.application;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.shared.history.HistoryLine;
import org.springframework.transaction.support.TransactionSynchronization;

/** The lines of one transaction that are not written yet; a rollback forgets them. */
class PendingLines implements TransactionSynchronization {

    private static final int MOST = 500;

    private final HistoryLines lines;
    private final List<HistoryLine> pending = new ArrayList<>();
    private boolean committing;

    PendingLines(HistoryLines lines) {
        this.lines = lines;
    }

    void add(HistoryLine line) {
        pending.add(line);
        if (committing || pending.size() >= MOST) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    private void write() {
        lines.append(pending);
        pending.clear();
    }
}
