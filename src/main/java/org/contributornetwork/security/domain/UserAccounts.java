package org.contributornetwork.security.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface UserAccounts extends Repository<UserAccount, AccountId> {

    UserAccount save(UserAccount account);

    long count();

    Optional<UserAccount> findById(AccountId id);

    List<UserAccount> findByIdIn(Collection<AccountId> ids);

    default UserAccount require(AccountId id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    @Query("select a from UserAccount a where lower(a.email) = lower(:email)")
    Optional<UserAccount> findByEmail(String email);

    Optional<UserAccount> findByStaffMemberId(UUID staffMember);

    /** This account, and those that have the address or belong to the person. */
    @Query(
            "select a from UserAccount a where a.id = :id or lower(a.email) = lower(:email) or a.staffMemberId = :person")
    List<UserAccount> findSame(AccountId id, String email, @Nullable UUID person);

    /**
     * Those who could still administer, locked until the end of the transaction and always in the same order, so that
     * two administrators who take each other's role away do it one after the other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from UserAccount a
            where a.role = org.contributornetwork.security.Role.ADMINISTRATOR
              and a.status = org.contributornetwork.security.domain.AccountStatus.ACTIVE
            order by a.id.value
            """)
    List<UserAccount> lockActiveAdministrators();
}
