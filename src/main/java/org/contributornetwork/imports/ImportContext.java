package org.contributornetwork.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.shared.history.Author;

/**
 * In whose name, when and on what terms a file is read.
 *
 * @param importId       one per file, the same for its dry run and its run
 * @param fileName       as the person named it
 * @param reason         « Importé de reseau.csv »: what history lines and proposals give as their reason
 * @param decisionsTaken the file records decisions already taken, it asks for none
 */
public record ImportContext(
        UUID importId,
        String fileName,
        String reason,
        boolean decisionsTaken,
        Author author,
        Instant now,
        LocalDate today) {}
