package org.contributornetwork.notifications.application;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/**
 * What Hibernate has not yet sent to the database. A repository, so that a refusal of the database is told here in the same
 * exceptions as at the end of the transaction: forms answer those in words.
 */
@Repository
class HeldBackWrites {

    private final EntityManager entities;

    HeldBackWrites(EntityManager entities) {
        this.entities = entities;
    }

    public void send() {
        entities.flush();
    }
}
