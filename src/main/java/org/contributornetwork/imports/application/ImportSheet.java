package org.contributornetwork.imports.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.imports.ImportFault;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one import shows.
 *
 * @param running    the work under way, or that broke off, writes; else it only checks
 * @param effects    what comes with the lines, in the order of the kind
 * @param overtaken  the register changed between the dry run and the run
 * @param faults     the first ones, in the order of the file
 * @param faultCount all of them
 */
public record ImportSheet(
        UUID id,
        String kind,
        String fileName,
        ImportState state,
        boolean running,
        boolean decisionsTaken,
        boolean overtaken,
        int lines,
        int linesDone,
        int created,
        int updated,
        int unchanged,
        int faulty,
        List<Effect> effects,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        List<ImportFault> faults,
        int faultCount) {

    /** Most faults that the page shows; the download has them all. */
    public static final int FAULTS_SHOWN = 200;

    public record Effect(String name, int count) {}
}
