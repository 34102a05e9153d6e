package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Directorates extends Repository<Directorate, DirectorateId> {

    Directorate save(Directorate directorate);

    Optional<Directorate> findById(DirectorateId id);

    /** By name, whatever its accents and case: the same words are the same directorate. */
    @Query(value = "select * from directorate where search_fold(name) = search_fold(:name)", nativeQuery = true)
    Optional<Directorate> findByName(String name);

    /** Loads who has headed it together with it: a change of head compares them. */
    @Query("select d from Directorate d left join fetch d.headships where d.id = :id")
    Optional<Directorate> findWithHeadships(DirectorateId id);

    /** The directorates that the person heads after that day, or is to head, with everybody who has headed them. */
    @Query("""
            select d from Directorate d left join fetch d.headships
            where d.id in (select h.id from Directorate h join h.headships p
                           where p.head = :person and (p.endsOn is null or p.endsOn > :day))
            order by d.id.value""")
    List<Directorate> findHeadedBy(StaffMemberId person, LocalDate day);

    default Directorate requireWithHeadships(DirectorateId id) {
        return findWithHeadships(id).orElseThrow(NotFound::new);
    }
}
