package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Departments extends Repository<Department, DepartmentId> {

    Department save(Department department);

    Optional<Department> findById(DepartmentId id);

    List<Department> findByIdIn(Collection<DepartmentId> ids);

    /** Loads who has headed it together with it: a change of head compares them. */
    @Query("select d from Department d left join fetch d.headships where d.id = :id")
    Optional<Department> findWithHeadships(DepartmentId id);

    /** The services that the person heads after that day, or is to head, with everybody who has headed them. */
    @Query("""
            select d from Department d left join fetch d.headships
            where d.id in (select h.id from Department h join h.headships p
                           where p.head = :person and (p.endsOn is null or p.endsOn > :day))
            order by d.id.value""")
    List<Department> findHeadedBy(StaffMemberId person, LocalDate day);

    /** This service, and the one that has the code: the same, another, or none. */
    @Query("select d from Department d where d.id = :id or lower(d.code) = lower(:code)")
    List<Department> findSame(DepartmentId id, String code);

    default Department requireWithHeadships(DepartmentId id) {
        return findWithHeadships(id).orElseThrow(NotFound::new);
    }

    default Department require(DepartmentId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
