package org.contributornetwork.embedded;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts the server before the pool that uses it, and stops it after: the pool depends on these details. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoOtherDatabase.class)
@ConditionalOnProperty(name = "contributor-network.embedded-postgresql.enabled", matchIfMissing = true)
class EmbeddedPostgresConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(EmbeddedPostgresSettings settings) {
        var server = settings.embeddedPostgresql();
        var binaries = Optional.ofNullable(server.binaries()).orElse(settings.dataDirectory());
        return EmbeddedPostgres.start(settings.dataDirectory(), binaries, server.durable());
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres server) {
        return server.connectionDetails();
    }

    static class NoOtherDatabase extends NoneNestedConditions {

        NoOtherDatabase() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class UrlGiven {}
    }
}
