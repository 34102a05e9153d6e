package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Deputies extends Repository<Deputy, DeputyId> {

    Deputy save(Deputy deputy);

    Optional<Deputy> findById(DeputyId id);

    /**
     * Who is to be deputy of that head in that service, beside this very deputy and those of some of these days, in a row for
     * each; nothing, if there is no such person. {@code end} is the first day after them.
     */
    @Query("""
            select concat(p.firstName, ' ', p.lastName) as name, p.leftOn as leftOn, y as other
            from StaffMember p
            left join Deputy y on y.id = :id or y.department = :department and y.head = :head and y.startsOn < y.endsOn
              and y.startsOn < :end and y.endsOn > :start
            where p.id = :person order by y.startsOn""")
    List<Candidate> findCandidate(
            DeputyId id,
            StaffMemberId person,
            DepartmentId department,
            StaffMemberId head,
            LocalDate start,
            LocalDate end);

    /** Where the person stands in on that day or later, with the name of the service. */
    @Query("""
            select y as deputy, d.name as department from Deputy y join Department d on d.id = y.department
            where y.person = :person and y.endsOn > :from""")
    List<Entrusted> findEntrustedTo(StaffMemberId person, LocalDate from);

    interface Candidate {

        String getName();

        @Nullable LocalDate getLeftOn();

        @Nullable Deputy getOther();
    }

    interface Entrusted {

        Deputy getDeputy();

        String getDepartment();
    }
}
