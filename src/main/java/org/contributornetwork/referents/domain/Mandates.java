package org.contributornetwork.referents.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
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

    /** Whether the person has another proposal that waits, or a mandate whose end is still to come, in that service. */
    @Query("""
            select count(m) > 0 from ReferentMandate m
            where m.id <> :id and m.person = :person and m.department = :department
              and (m.status = PROPOSED or m.status = APPROVED and m.endsOn > :today)""")
    boolean existsOtherOpen(MandateId id, StaffMemberId person, DepartmentId department, LocalDate today);
}
