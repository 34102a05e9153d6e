package org.contributornetwork.directory.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface OrganisationSheets extends Repository<OrganisationSheet, OrganisationSheetId> {

    OrganisationSheet save(OrganisationSheet sheet);

    /** Keeps everybody else waiting until this answer stands: of two at once, the second reads what the first answered. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from OrganisationSheet s where s.id = :id")
    Optional<OrganisationSheet> findForDecision(OrganisationSheetId id);

    /** The sheet with its circuits and the name of its service, in a row for each circuit. */
    @Query("""
            select s as sheet, d.name as department
            from OrganisationSheet s left join fetch s.circuits join Department d on d.id = s.department
            where s.id = :id""")
    List<Placed> findPlaced(OrganisationSheetId id);

    /** What a new sheet meets in a service: the number of the last, and one in preparation; nothing, if there is no such service. */
    @Query("""
            select d.name as department, case when d.closedOn is null then false else true end as closed,
                   coalesce((select max(s.number) from OrganisationSheet s where s.department = d.id), 0) as lastNumber,
                   (select count(s) from OrganisationSheet s where s.department = d.id
                    and s.status in (DRAFT, AWAITING_SIGNATURE)) as inPreparation,
                   (select count(s) from OrganisationSheet s where s.id = :id) as same
            from Department d where d.id = :department""")
    Optional<Place> findPlace(OrganisationSheetId id, DepartmentId department);

    default Placed requirePlaced(OrganisationSheetId id) {
        return findPlaced(id).stream().findFirst().orElseThrow(NotFound::new);
    }

    interface Placed {

        OrganisationSheet getSheet();

        String getDepartment();
    }

    /** {@code same} is 1 where the very sheet is there already. */
    interface Place {

        String getDepartment();

        boolean isClosed();

        int getLastNumber();

        long getInPreparation();

        long getSame();
    }
}
