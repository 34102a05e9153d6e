package org.contributornetwork.referents.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Mandates extends Repository<ReferentMandate, MandateId> {

    ReferentMandate save(ReferentMandate mandate);

    Optional<ReferentMandate> findById(MandateId id);

    /** Keeps everybody else waiting until this decision stands: of two at once, the second reads what the first decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from ReferentMandate m where m.id = :id")
    Optional<ReferentMandate> findForDecision(MandateId id);

    /** This mandate, and those of the person in that service that wait or whose end is still to come. */
    @Query("""
            select m.id from ReferentMandate m
            where m.id = :id or m.person = :person and m.department = :department
              and (m.status = PROPOSED or m.status = APPROVED and m.endsOn > :today)""")
    List<MandateId> findSame(MandateId id, StaffMemberId person, DepartmentId department, LocalDate today);
}
