package org.contributornetwork.batches.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.contributornetwork.batches.BatchId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Batches extends Repository<Batch, BatchId> {

    Batch saveAndFlush(Batch batch);

    boolean existsById(BatchId id);

    /** Nobody else's until the end of the transaction: of two who undo it at once the second finds it undone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Batch b where b.id = :id")
    Optional<Batch> lockById(BatchId id);
}
