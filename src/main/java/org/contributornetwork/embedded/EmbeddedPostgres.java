package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL on a free port of the loopback address, kept in one folder. We drive PostgreSQL's own programs:
 * the library that brings them is meant for data thrown away after a test.
 */
public class EmbeddedPostgres implements AutoCloseable {

    static final String NAME = "contributor_network";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int MAJOR_VERSION = 18;
    private static final int ATTEMPTS = 5;

    private final DataFolder data;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;

    private EmbeddedPostgres(DataFolder data, PostgresPrograms programs, int port) {
        this.data = data;
        this.programs = programs;
        this.password = data.password();
        this.port = port;
    }

    /**
     * Starts the server, on the data that the folder holds or on new, empty data.
     *
     * @param binaries where to unpack the programs
     * @param durable false only for data that may be lost
     */
    public static EmbeddedPostgres start(Path folder, Path binaries, boolean durable) {
        var data = DataFolder.open(folder);
        try {
            var programs = new PostgresPrograms(new PostgresArchive().unpackInto(binaries));
            if (data.isInitialised()) {
                requireKnownVersion(data);
                stopOrphan(data, programs);
            } else {
                initialise(data, programs, durable);
            }
            var server = new EmbeddedPostgres(data, programs, startOnFreePort(data, programs));
            server.createDatabaseOnce();
            return server;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void requireKnownVersion(DataFolder data) {
        try {
            var version = Files.readString(data.cluster().resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(MAJOR_VERSION))) {
                throw new EmbeddedPostgresException(
                        "The data in %s were written by PostgreSQL %s; this application brings PostgreSQL %d."
                                .formatted(data.cluster(), version, MAJOR_VERSION),
                        "Export them with the release that wrote them (pg_dump), move the folder away, start this"
                                + " release once so that it makes a new one, and restore the export (pg_restore).");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(DataFolder data, PostgresPrograms programs, boolean durable) {
        log.info("Making a new PostgreSQL in {}", data.cluster());
        data.writeNewPassword();
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + data.cluster(),
                "--username=" + NAME,
                "--pwfile=" + data.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order and letters on every machine, whatever languages it has; French order is asked for by
                // name.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=listen_addresses=127.0.0.1",
                "--set=unix_socket_directories="));
        if (!durable) {
            arguments.addAll(List.of(
                    "--no-sync", "--set=fsync=off", "--set=synchronous_commit=off", "--set=full_page_writes=off"));
        }
        try {
            // What an interrupted first start left: without PG_VERSION there is no data in it.
            FileSystemUtils.deleteRecursively(data.cluster());
            programs.run("initdb", arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock on the folder is ours, so a server that still runs on it has lost its application. */
    private static void stopOrphan(DataFolder data, PostgresPrograms programs) {
        Postmaster.of(data.cluster()).ifPresent(found -> {
            switch (found.identity()) {
                case OURS -> {
                    log.warn("Stopping the PostgreSQL that an interrupted run left behind");
                    programs.run(
                            "pg_ctl", List.of("stop", "-D", data.cluster().toString(), "-m", "fast", "-w", "-t", "60"));
                }
                case UNSURE ->
                    throw new EmbeddedPostgresException(
                            "A PostgreSQL (process %d) may still be running on %s."
                                    .formatted(found.process().pid(), data.cluster()),
                            "Stop that process, then start the application again.");
                case STRANGER -> log.info("The number of a PostgreSQL that is gone now belongs to another process");
            }
        });
        try {
            // PostgreSQL would believe a stranger that took its number to be itself, and refuse to start.
            Files.deleteIfExists(Postmaster.pidFile(data.cluster()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int startOnFreePort(DataFolder data, PostgresPrograms programs) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            var outcome = programs.attempt(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            data.cluster().toString(),
                            "-l",
                            data.log().toString(),
                            "-w",
                            "-t",
                            "60",
                            "-o",
                            "-p " + port));
            if (outcome.exitCode() == 0) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw new EmbeddedPostgresException(
                        "The embedded PostgreSQL did not start: " + outcome.output(),
                        "Read " + data.log() + ", or use another PostgreSQL with SPRING_DATASOURCE_URL.");
            }
            // The port was taken meanwhile, or processes of a killed server still hold its memory for a moment.
            pause();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createDatabaseOnce() {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), NAME, password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            close();
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL runs but refuses us: " + e.getMessage(), "Read " + data.log() + ".", e);
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** The folder to back up, once the application is stopped. */
    public Path folder() {
        return data.folder();
    }

    @Override
    public void close() {
        try {
            programs.attempt(
                    "pg_ctl", List.of("stop", "-D", data.cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        } finally {
            data.close();
        }
    }
}
