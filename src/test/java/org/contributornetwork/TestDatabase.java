package org.contributornetwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contributornetwork.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for the whole run: the embedded one, or a container with {@code -Dtests.database=testcontainers}. A
 * property chooses: asking whether there is a Docker can take minutes where there is half a one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Where the tests of a build unpack PostgreSQL's programs, once. */
    public static final Path PROGRAMS = Path.of("target", "postgresql");

    /**
     * Empties every table that has rows but Flyway's own. As a replica, so that neither foreign keys nor the trigger that
     * keeps the history append-only stand in the way of the next test.
     */
    private static final String EMPTY = """
            do $$
            declare
                name text;
                filled boolean;
                names text[] := '{}';
            begin
                set local session_replication_role = replica;
                for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
                loop
                    execute format('select exists (select from %I)', name) into filled;
                    if filled then
                        names := names || quote_ident(name);
                    end if;
                end loop;
                if names <> '{}' then
                    execute 'truncate ' || array_to_string(names, ', ') || ' cascade';
                end if;
            end
            $$""";

    public static void empty(JdbcClient jdbc) {
        jdbc.sql(EMPTY).update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "tests.database", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean
        JdbcConnectionDetails testConnectionDetails() {
            return Server.DETAILS;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "tests.database", havingValue = "testcontainers")
    static class Container {

        private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18");

        // Every context of the run shares it; Testcontainers removes it after the last.
        @Bean(destroyMethod = "")
        @ServiceConnection
        PostgreSQLContainer postgres() {
            return POSTGRES;
        }
    }

    /** Started when the first context asks, stopped with the JVM. */
    private static final class Server {

        private static final JdbcConnectionDetails DETAILS = start();

        private static JdbcConnectionDetails start() {
            var folder = temporaryFolder();
            var server = EmbeddedPostgres.start(folder, PROGRAMS, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return server.connectionDetails();
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("contributor-network-tests");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
