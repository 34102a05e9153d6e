package org.contributornetwork.imports.domain;

import java.util.Optional;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.repository.Repository;

public interface ImportRuns extends Repository<ImportRun, ImportId> {

    ImportRun save(ImportRun run);

    ImportRun saveAndFlush(ImportRun run);

    Optional<ImportRun> findById(ImportId id);

    default ImportRun require(ImportId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
