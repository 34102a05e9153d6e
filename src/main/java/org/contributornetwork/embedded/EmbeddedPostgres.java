package org.contributornetwork.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL on a free port of the loopback address, kept in one folder. We drive PostgreSQL's own programs:
 * the library that brings them is meant for data thrown away after a test.
 */
public class EmbeddedPostgres implements AutoCloseable {

    static final String NAME = "contributor_network";

    private final DataFolder data;
    private final Cluster cluster;
    private final String password;
    private final int port;

    private EmbeddedPostgres(DataFolder data, Cluster cluster, int port) {
        this.data = data;
        this.cluster = cluster;
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
        return start(folder, binaries, durable, PostgresUser.forThisProcess());
    }

    static EmbeddedPostgres start(Path folder, Path binaries, boolean durable, PostgresUser user) {
        var data = DataFolder.open(folder);
        try {
            var programs = new PostgresPrograms(new PostgresArchive().unpackInto(binaries), user);
            var cluster = new Cluster(data, programs);
            if (cluster.isInitialised()) {
                cluster.requireKnownVersion();
                cluster.stopOrphan();
            } else {
                cluster.initialise(durable);
            }
            var server = new EmbeddedPostgres(data, cluster, cluster.startOnFreePort());
            server.createDatabaseOnce();
            return server;
        } catch (RuntimeException e) {
            data.close();
            throw e;
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

    /** What Spring Boot's pool wants to know. */
    public JdbcConnectionDetails connectionDetails() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return jdbcUrl();
            }

            @Override
            public String getUsername() {
                return username();
            }

            @Override
            public String getPassword() {
                return password();
            }
        };
    }

    /** The folder to back up, once the application is stopped. */
    public Path folder() {
        return data.folder();
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            data.close();
        }
    }
}
