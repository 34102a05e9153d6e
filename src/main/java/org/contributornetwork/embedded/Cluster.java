package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What PostgreSQL calls a cluster: the files of one server. Made once, then started and stopped. */
class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int MAJOR_VERSION = 18;
    private static final int ATTEMPTS = 5;

    private final DataFolder data;
    private final Path files;
    private final PostgresPrograms programs;

    Cluster(DataFolder data, PostgresPrograms programs) {
        this.data = data;
        this.files = data.cluster();
        this.programs = programs;
    }

    boolean isInitialised() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    void initialise(boolean durable) {
        log.info("Making a new PostgreSQL in {}", files);
        data.writeNewPassword();
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + files,
                "--username=" + EmbeddedPostgres.NAME,
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
            FileSystemUtils.deleteRecursively(files);
            Files.createDirectory(files);
            programs.user().receive(data.folder(), files, data.passwordFile());
            programs.run("initdb", arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireKnownVersion() {
        try {
            var version = Files.readString(files.resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(MAJOR_VERSION))) {
                throw new EmbeddedPostgresException(
                        "The data in %s were written by PostgreSQL %s; this application brings PostgreSQL %d."
                                .formatted(files, version, MAJOR_VERSION),
                        "Export them with the release that wrote them (pg_dump), move the folder away, start this"
                                + " release once so that it makes a new one, and restore the export (pg_restore).");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock on the folder is ours, so a server that still runs on it has lost its application. */
    void stopOrphan() {
        Postmaster.of(files).ifPresent(found -> {
            switch (found.identity()) {
                case OURS -> {
                    log.warn("Stopping the PostgreSQL that an interrupted run left behind");
                    stop();
                }
                case UNSURE ->
                    throw new EmbeddedPostgresException(
                            "A PostgreSQL (process %d) may still be running on %s."
                                    .formatted(found.process().pid(), files),
                            "Stop that process, then start the application again.");
                case STRANGER -> log.info("The number of a PostgreSQL that is gone now belongs to another process");
            }
        });
        try {
            // PostgreSQL would believe a stranger that took its number to be itself, and refuse to start.
            Files.deleteIfExists(Postmaster.pidFile(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that the server listens on. */
    int startOnFreePort() {
        data.createLog();
        programs.user().receive(data.folder(), files, data.log());
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            var outcome = programs.attempt(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            files.toString(),
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
                        "Read " + data.log() + ". " + programs.remedy());
            }
            // The port was taken meanwhile, or processes of a killed server still hold its memory for a moment.
            pause();
        }
    }

    void stop() {
        programs.run("pg_ctl", List.of("stop", "-D", files.toString(), "-m", "fast", "-w", "-t", "60"));
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
}
