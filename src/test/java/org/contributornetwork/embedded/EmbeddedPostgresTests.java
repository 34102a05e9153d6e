package org.contributornetwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.contributornetwork.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTests {

    @TempDir
    Path folder;

    @Test
    void keeps_the_data_when_it_stops_and_starts_again() {
        try (var server = start()) {
            remember(server, "Été");
        }
        try (var server = start()) {
            assertThat(remembered(server)).isEqualTo("Été");
        }
    }

    @Test
    void keeps_on_disk_what_it_says_it_keeps() {
        try (var server = EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS, true)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void listens_on_the_loopback_only() {
        try (var server = start()) {
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        try (var server = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("28P01");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_the_password_and_the_data_for_their_owner_alone() throws IOException {
        try (var server = start()) {
            var data = server.folder();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgresql.password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void starts_beside_an_interrupted_first_start() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "half a fil");

        try (var server = start()) {
            remember(server, "new");
        }
    }

    @Test
    void says_what_to_do_with_data_of_another_major_version() throws IOException {
        start().close();
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(this::start)
                .withMessageContaining("were written by PostgreSQL 17; this application brings PostgreSQL 18")
                .satisfies(refusal -> assertThat(refusal.action()).contains("pg_dump"));
    }

    @Test
    void shows_a_failure_as_a_sentence_and_a_remedy() {
        var analysis = new EmbeddedPostgresFailureAnalyzer()
                .analyze(new IllegalStateException(new EmbeddedPostgresException("No disk.", "Buy one.")));

        assertThat(analysis.getDescription()).isEqualTo("No disk.");
        assertThat(analysis.getAction()).isEqualTo("Buy one.");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS, false);
    }

    private static void remember(EmbeddedPostgres server, String word) {
        client(server)
                .sql("create table memory as select :word as word")
                .param("word", word)
                .update();
    }

    private static String remembered(EmbeddedPostgres server) {
        return client(server).sql("select word from memory").query(String.class).single();
    }

    private static String setting(EmbeddedPostgres server, String name) {
        return client(server)
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password()));
    }
}
