package org.contributornetwork.imports;

/** Told how far a run has come, so that a person who waits can see it. */
@FunctionalInterface
public interface ImportProgress {

    void linesDone(int lines);
}
