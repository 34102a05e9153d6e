package org.contributornetwork;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * Gives Flyway connections of its own: the time limits that the pool sets for requests would cut a long migration. Yields
 * to other details, such as those of a container or of {@code spring.flyway.url}.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    @Fallback
    FlywayConnectionDetails migrationConnectionDetails(JdbcConnectionDetails database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.getJdbcUrl();
            }

            @Override
            public @Nullable String getUsername() {
                return database.getUsername();
            }

            @Override
            public @Nullable String getPassword() {
                return database.getPassword();
            }
        };
    }
}
