package org.contributornetwork.imports.application;

import java.util.concurrent.atomic.AtomicInteger;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.shared.history.Author;

/**
 * The right to work on one file, held by one worker.
 *
 * @param version   of the record when the work was claimed: another version at the end means that somebody took over
 * @param linesDone how far the work has come
 */
record ImportClaim(ImportId run, int version, int lines, Author author, AtomicInteger linesDone) {

    ImportClaim(ImportId run, int version, int lines, Author author) {
        this(run, version, lines, author, new AtomicInteger());
    }
}
