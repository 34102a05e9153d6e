package org.contributornetwork.directory.domain;

import java.util.Optional;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.repository.Repository;

public interface SoftwareList extends Repository<Software, SoftwareId> {

    Software save(Software software);

    Optional<Software> findById(SoftwareId id);

    default Software require(SoftwareId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
