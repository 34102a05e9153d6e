package org.contributornetwork;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/** How aggregates are kept. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(repositoryBaseClass = RepositoryConfiguration.Aggregates.class)
class RepositoryConfiguration {

    /**
     * Saving publishes the events of an aggregate. One that was read in this transaction is otherwise left as it is: merging
     * it into itself would look in the database for each new part of it, for parts come with their ids.
     */
    static class Aggregates<T, I> extends SimpleJpaRepository<T, I> {

        private final EntityManager entities;

        Aggregates(JpaEntityInformation<T, ?> information, EntityManager entities) {
            super(information, entities);
            this.entities = entities;
        }

        @Override
        public <S extends T> S save(S aggregate) {
            return entities.contains(aggregate) ? aggregate : super.save(aggregate);
        }
    }
}
