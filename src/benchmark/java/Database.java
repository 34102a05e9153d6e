import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The embedded PostgreSQL of an application, asked beside it: fills it, and reads in its log what the application asks. */
final class Database implements AutoCloseable {

    private static final String NAME = "contributor_network";

    private final Connection connection;
    private final Path log;

    private Database(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    static Database of(Path data) throws Exception {
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(data.resolve("postgresql.password")).strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?ApplicationName=benchmark", NAME, password);
        return new Database(connection, data.resolve("postgresql.log"));
    }

    void grow(Path script, int people, String passwordHash) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('benchmark.people', '" + people + "', true), "
                    + "set_config('benchmark.password_hash', '" + passwordHash + "', true)");
            statement.execute(Files.readString(script));
            connection.commit();
        }
        connection.setAutoCommit(true);
        execute("vacuum analyze");
        execute("checkpoint");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as its columns in text. */
    List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    List<String> column(String sql) throws SQLException {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** From now on each statement of the application stands in PostgreSQL's log; or no longer. */
    void logStatements(boolean wanted) throws Exception {
        execute("alter system set log_line_prefix = '%a|'");
        execute("alter system set log_statement = '" + (wanted ? "all" : "none") + "'");
        execute("select pg_reload_conf()");
        Thread.sleep(300);
    }

    long logLength() throws IOException {
        return Files.size(log);
    }

    /** The statements that the application sent since the log was that long, each on one line. */
    List<String> statementsSince(long length) throws Exception {
        Thread.sleep(50);
        byte[] whole = Files.readAllBytes(log);
        String text = new String(whole, (int) length, whole.length - (int) length);
        List<String> statements = new ArrayList<>();
        for (String entry : text.split("(?m)^(?=[a-z-]*\\|(LOG|DETAIL|ERROR|HINT|STATEMENT|WARNING))")) {
            if (entry.startsWith(NAME.replace('_', '-') + "|LOG:")) {
                int sql = entry.indexOf(": ", entry.indexOf("LOG:") + 6);
                statements.add(entry.substring(sql + 2).replaceAll("\\s+", " ").strip());
            }
        }
        return statements;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
