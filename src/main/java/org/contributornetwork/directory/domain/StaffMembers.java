package org.contributornetwork.directory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface StaffMembers extends Repository<StaffMember, StaffMemberId> {

    StaffMember save(StaffMember staffMember);

    /** With tasks and software in the same statement: every change compares them. */
    @EntityGraph(attributePaths = {"tasks", "software"})
    Optional<StaffMember> findById(StaffMemberId id);

    /** As {@link #findById}, for many. */
    @EntityGraph(attributePaths = {"tasks", "software"})
    List<StaffMember> findByIdIn(Collection<StaffMemberId> ids);

    /** Loads where people worked together with them, so that a move does not ask for it one by one. */
    @Query("select distinct s from StaffMember s left join fetch s.postings where s.id in :ids")
    List<StaffMember> findWithPostings(Collection<StaffMemberId> ids);

    @Query("select s from StaffMember s where lower(s.email) = lower(:email)")
    Optional<StaffMember> findByEmail(String email);

    default StaffMember require(StaffMemberId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
