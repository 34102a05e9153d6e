package org.contributornetwork.security.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface SingleUseLinks extends Repository<SingleUseLink, UUID> {

    SingleUseLink save(SingleUseLink link);

    Optional<SingleUseLink> findByTokenHash(byte[] tokenHash);

    /** The link, nobody else's until the end of the transaction: two people who follow it at once come one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SingleUseLink l where l.tokenHash = :tokenHash")
    Optional<SingleUseLink> lockByTokenHash(byte[] tokenHash);

    /** A new link of the same purpose makes the ones before worthless. */
    @Modifying
    @Query("update SingleUseLink l set l.expiresAt = :now"
            + " where l.account = :account and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now")
    int expireOthers(AccountId account, LinkPurpose purpose, Instant now);

    /** As {@link #expireOthers}, for the invitations of many. */
    @Modifying
    @Query("update SingleUseLink l set l.expiresAt = :now where l.account in :accounts"
            + " and l.purpose = org.contributornetwork.security.domain.LinkPurpose.INVITATION"
            + " and l.usedAt is null and l.expiresAt > :now")
    int expireInvitations(Collection<AccountId> accounts, Instant now);

    /** Those of these accounts that were sent an invitation after that moment. */
    @Query(
            "select l.account from SingleUseLink l where l.account in :accounts"
                    + " and l.purpose = org.contributornetwork.security.domain.LinkPurpose.INVITATION and l.createdAt > :moment")
    List<AccountId> findInvitedAfter(Collection<AccountId> accounts, Instant moment);

    /** Whether the account was sent such a link after that moment. */
    boolean existsByAccountAndPurposeAndCreatedAtAfter(AccountId account, LinkPurpose purpose, Instant moment);

    @Modifying
    @Query("delete from SingleUseLink l"
            + " where l.purpose = org.contributornetwork.security.domain.LinkPurpose.SET_UP and l.usedAt is null")
    int deleteUnusedSetUp();
}
