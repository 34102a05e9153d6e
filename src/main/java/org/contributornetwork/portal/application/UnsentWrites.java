package org.contributornetwork.portal.application;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/**
 * What Hibernate has not yet sent to the database. A repository, so that a refusal of the database is told here in the same
 * exceptions as at the end of the transaction: forms answer those in words.
 */
@Repository
class UnsentWrites {

    /** Records written at once, where there are many. */
    static final int AT_ONCE = 500;

    private final EntityManager entities;

    UnsentWrites(EntityManager entities) {
        this.entities = entities;
    }

    public void send() {
        entities.flush();
    }

    /** Sends them, and forgets the records: thousands are not kept in memory. */
    public void sendAndForget() {
        entities.flush();
        entities.clear();
    }
}
