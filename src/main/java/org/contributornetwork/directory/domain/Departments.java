package org.contributornetwork.directory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Departments extends Repository<Department, DepartmentId> {

    Department save(Department department);

    Optional<Department> findById(DepartmentId id);

    List<Department> findByIdIn(Collection<DepartmentId> ids);

    @Query("select d from Department d where lower(d.code) = lower(:code)")
    Optional<Department> findByCode(String code);

    default Department require(DepartmentId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
