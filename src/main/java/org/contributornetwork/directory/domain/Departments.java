package org.contributornetwork.directory.domain;

import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.repository.Repository;

public interface Departments extends Repository<Department, DepartmentId> {

    Department save(Department department);

    Optional<Department> findById(DepartmentId id);

    default Department require(DepartmentId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
