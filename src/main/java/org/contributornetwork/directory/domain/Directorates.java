package org.contributornetwork.directory.domain;

import java.util.Optional;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.repository.Repository;

public interface Directorates extends Repository<Directorate, DirectorateId> {

    Directorate save(Directorate directorate);

    Optional<Directorate> findById(DirectorateId id);

    default Directorate require(DirectorateId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
