package org.contributornetwork.portal.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PortalAccounts extends Repository<PortalAccount, PortalAccountId> {

    PortalAccount save(PortalAccount account);

    Optional<PortalAccount> findById(PortalAccountId id);

    List<PortalAccount> findByIdIn(Collection<PortalAccountId> ids);

    /** Keeps everybody else waiting until this change stands: of two at once, the second reads what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from PortalAccount a where a.id = :id")
    Optional<PortalAccount> findForChange(PortalAccountId id);

    /** As {@link #findForChange}, the accounts of these people that are not closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from PortalAccount a where a.person in :people and a.status <> CLOSED")
    List<PortalAccount> findOpenOf(Collection<StaffMemberId> people);

    default PortalAccount requireForChange(PortalAccountId id) {
        return findForChange(id).orElseThrow(NotFound::new);
    }
}
