package org.contributornetwork.imports.domain;

/** Where a file stands between its upload and the register. */
public enum ImportStatus {
    /** Received; its columns are to be looked at. */
    UPLOADED,
    /** The dry run is under way. */
    CHECKING,
    /** The dry run says what would happen; nothing is written yet. */
    CHECKED,
    /** The run is under way. */
    RUNNING,
    /** All lines are in the register. */
    DONE,
    /** The run or the check broke off for a reason of ours; nothing is written. */
    FAILED;

    /** Somebody is at work on it, or was when the process died. */
    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING;
    }
}
