package org.contributornetwork.directory.domain;

import java.util.Optional;
import org.contributornetwork.directory.DirectorateId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Directorates extends Repository<Directorate, DirectorateId> {

    Directorate save(Directorate directorate);

    Optional<Directorate> findById(DirectorateId id);

    /** By name, whatever its accents and case: the same words are the same directorate. */
    @Query(value = "select * from directorate where search_fold(name) = search_fold(:name)", nativeQuery = true)
    Optional<Directorate> findByName(String name);
}
