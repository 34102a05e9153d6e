package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Deputies extends Repository<Deputy, DeputyId> {

    Deputy save(Deputy deputy);

    Optional<Deputy> findById(DeputyId id);

    /** This deputy, and those of that head in that service during some of these days; {@code end} is the first day after them. */
    @Query("""
            select y from Deputy y
            where y.id = :id or y.department = :department and y.head = :head and y.startsOn < y.endsOn
              and y.startsOn < :end and y.endsOn > :start
            order by y.startsOn""")
    List<Deputy> findSame(DeputyId id, DepartmentId department, StaffMemberId head, LocalDate start, LocalDate end);

    /** Where the person stands in on that day or later, with the name of the service. */
    @Query("""
            select y as deputy, d.name as department from Deputy y join Department d on d.id = y.department
            where y.person = :person and y.endsOn > :from""")
    List<Entrusted> findEntrustedTo(StaffMemberId person, LocalDate from);

    interface Entrusted {

        Deputy getDeputy();

        String getDepartment();
    }
}
