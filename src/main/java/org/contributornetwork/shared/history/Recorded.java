package org.contributornetwork.shared.history;

/** An event that leaves a line in the history, written in the transaction that raises it. */
public interface Recorded {

    HistoryLine historyLine();
}
