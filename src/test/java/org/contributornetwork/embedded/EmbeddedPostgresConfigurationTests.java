package org.contributornetwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contributornetwork.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedPostgresConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, EmbeddedPostgresConfiguration.class);

    @Test
    void starts_a_server_when_nobody_names_another_and_stops_it_with_the_application(@TempDir Path folder) {
        application
                .withPropertyValues(
                        "contributor-network.data-directory=" + folder,
                        "contributor-network.embedded-postgresql.binaries=" + TestDatabase.PROGRAMS,
                        "contributor-network.embedded-postgresql.durable=false")
                .run(context -> {
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .startsWith("jdbc:postgresql://127.0.0.1:");
                    assertThat(Postmaster.of(folder.resolve("postgresql"))).isPresent();
                });
        assertThat(Postmaster.of(folder.resolve("postgresql"))).isEmpty();
    }

    @Test
    void starts_nothing_when_a_database_is_named() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://database/network")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
    }

    @EnableConfigurationProperties(EmbeddedPostgresSettings.class)
    static class Settings {}
}
