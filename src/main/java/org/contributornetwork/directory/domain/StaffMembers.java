package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface StaffMembers extends Repository<StaffMember, StaffMemberId> {

    StaffMember save(StaffMember staffMember);

    /**
     * With tasks and software in the same statement: every change compares them. A query, whose plan Hibernate remembers; what an entity
     * graph asks for it would work out each time.
     */
    @Query("select s from StaffMember s left join fetch s.tasks left join fetch s.software where s.id = :id")
    Optional<StaffMember> findById(StaffMemberId id);

    /** As {@link #findById}, for many. */
    @Query("select s from StaffMember s left join fetch s.tasks left join fetch s.software where s.id in :ids")
    List<StaffMember> findByIdIn(Collection<StaffMemberId> ids);

    /** Loads where people worked together with them, so that a move does not ask for it one by one. */
    @Query("select distinct s from StaffMember s left join fetch s.postings where s.id in :ids")
    List<StaffMember> findWithPostings(Collection<StaffMemberId> ids);

    /** This person, and whoever has the address: the same, another, or nobody. */
    @Query("select s from StaffMember s where s.id = :id or lower(s.email) = lower(:email)")
    List<StaffMember> findSame(StaffMemberId id, String email);

    /** The same beside the service in which a person is to be added; nothing, if there is no such service. */
    @Query("""
            select d.name as department, d.closedOn as closedOn, s as same
            from Department d left join StaffMember s on s.id = :id or lower(s.email) = lower(:email)
            where d.id = :department""")
    List<Arrival> findArrival(StaffMemberId id, String email, DepartmentId department);

    /** The person with where they worked, the service where they are and the one where they go, in a row for each posting. */
    @Query("""
            select s as person, here.name as before, there.name as after, there.closedOn as closedOn
            from StaffMember s left join fetch s.postings
            join Department here on here.id = s.department
            join Department there on there.id = :to
            where s.id = :id""")
    List<Transfer> findTransfer(StaffMemberId id, DepartmentId to);

    interface Arrival {

        String getDepartment();

        @Nullable LocalDate getClosedOn();

        @Nullable StaffMember getSame();
    }

    interface Transfer {

        StaffMember getPerson();

        String getBefore();

        String getAfter();

        @Nullable LocalDate getClosedOn();
    }

    default StaffMember requireWithPostings(StaffMemberId id) {
        return findWithPostings(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    default StaffMember require(StaffMemberId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
