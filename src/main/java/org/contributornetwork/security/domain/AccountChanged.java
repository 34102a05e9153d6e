package org.contributornetwork.security.domain;

import org.contributornetwork.security.AccountId;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;

/** Something happened to an account that only the history wants to know. */
record AccountChanged(AccountId account, HistoryLine historyLine) implements Recorded {}
