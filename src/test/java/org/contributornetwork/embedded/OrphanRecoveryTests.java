package org.contributornetwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.contributornetwork.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After {@code kill -9} of the application its server runs on, without anybody to stop it. */
class OrphanRecoveryTests {

    @TempDir
    Path folder;

    private @Nullable Process application;

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        if (application != null) {
            application.destroyForcibly().waitFor();
            start().close();
        }
    }

    @Test
    void a_killed_application_starts_again_with_its_data() throws Exception {
        startInAnotherProcess();
        application.destroyForcibly().waitFor();
        var orphan = Postmaster.of(folder.resolve("postgresql")).orElseThrow().process();
        assertThat(orphan.isAlive()).isTrue();

        try (var server = start();
                var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var rows = connection.createStatement().executeQuery("select word from memory")) {
            await().until(() -> !orphan.isAlive());
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("word")).isEqualTo("kept");
        }
    }

    @Test
    void a_second_application_is_refused_and_the_first_lives_on() throws Exception {
        startInAnotherProcess();

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(this::start)
                .withMessageContaining("Another application is running on the data folder");
        assertThat(application.isAlive()).isTrue();
        assertThat(Postmaster.of(folder.resolve("postgresql"))).isPresent();
    }

    @Test
    void a_second_application_of_the_same_process_is_refused_too() {
        try (var first = start()) {
            assertThatExceptionOfType(EmbeddedPostgresException.class).isThrownBy(this::start);
            assertThat(Postmaster.of(first.folder().resolve("postgresql"))).isPresent();
        }
    }

    @Test
    void a_stranger_that_took_the_number_of_the_server_is_left_alone() throws Exception {
        start().close();
        application = new ProcessBuilder("sleep", "60").start();
        Files.writeString(Postmaster.pidFile(folder.resolve("postgresql")), application.pid() + "\n");

        try (var server = start()) {
            assertThat(server.jdbcUrl()).isNotEmpty();
            assertThat(application.isAlive()).isTrue();
        }
    }

    @Test
    void a_postgresql_on_other_data_is_a_stranger() {
        try (var neighbour = EmbeddedPostgres.start(folder.resolve("neighbour"), TestDatabase.PROGRAMS, false)) {
            var cluster = neighbour.folder().resolve("postgresql");
            var process = Postmaster.of(cluster).orElseThrow().process();

            assertThat(new Postmaster(process, cluster).identity()).isEqualTo(Postmaster.Identity.OURS);
            assertThat(new Postmaster(process, folder.resolve("postgresql")).identity())
                    .isEqualTo(Postmaster.Identity.STRANGER);
        }
    }

    @Test
    void a_number_that_nobody_has_any_more_is_ignored() throws Exception {
        start().close();
        var gone = new ProcessBuilder("true").start();
        gone.waitFor(10, TimeUnit.SECONDS);
        Files.writeString(Postmaster.pidFile(folder.resolve("postgresql")), gone.pid() + "\n");

        start().close();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS, false);
    }

    private void startInAnotherProcess() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherApplication.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(OtherApplication.READY::equals)).isTrue();
    }

    static class OtherApplication {

        static final String READY = "The other application is ready";

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            var server = EmbeddedPostgres.start(Path.of(arguments[0]), TestDatabase.PROGRAMS, false);
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table memory as select 'kept' as word");
            }
            System.out.println(READY);
            Thread.sleep(60_000);
        }
    }
}
