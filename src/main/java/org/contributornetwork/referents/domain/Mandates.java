package org.contributornetwork.referents.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** As {@link #findForDecision}, in one order for everybody, so that two who take many do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from ReferentMandate m where m.id.value in :ids order by m.id.value")
    List<ReferentMandate> findAllForDecision(Collection<UUID> ids);

    /** What the person must not keep once they have left: proposals, and mandates that run or are to come. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from ReferentMandate m
            where m.person = :person
              and (m.status = PROPOSED or m.status = INFORMATION_REQUESTED
                   or m.status = APPROVED and m.ending.endedAt is null and m.term.endsOn > :today)
            order by m.id.value""")
    List<ReferentMandate> findHeldBy(StaffMemberId person, LocalDate today);

    /** This mandate, and those of the person in that service that wait or whose end is still to come. */
    @Query("""
            select m.id from ReferentMandate m
            where m.id = :id or m.person = :person and m.department = :department
              and (m.status = PROPOSED or m.status = INFORMATION_REQUESTED
                   or m.status = APPROVED and m.term.endsOn > :today)""")
    List<MandateId> findSame(MandateId id, StaffMemberId person, DepartmentId department, LocalDate today);

    /** The renewal of this mandate, unless it has come to an end itself. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from ReferentMandate m
            where m.renews = :mandate and m.ending.endedAt is null and m.term.endsOn > m.term.startsOn""")
    Optional<ReferentMandate> findRenewalOf(UUID mandate);
}
