import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * What one request asks the database for right after a change in the network, when nothing is remembered; the most of several. While
 * nothing changes, who asks and what lists offer are not read again. Transactions are counted apart: their beginning travels with
 * the first statement, their end costs a round trip.
 */
record Statements(int own, int session, int actor, int ends, int bytes) {

    private static final int TRIES = 5;

    static Statements of(Application application, Database database, Endpoint endpoint) throws Exception {
        Statements most = new Statements(0, 0, 0, 0, 0);
        List<Request> requests = endpoint.variants().now();
        for (int i = 0; i < TRIES; i++) {
            // Some statements at the beginning of a list and some in its midst.
            Request request = requests.get(i * requests.size() / TRIES);
            if (endpoint.kind() == Endpoint.Kind.WRITE) {
                request = endpoint.variants().now().get(i);
            }
            database.execute("update directorate set name = name where false");
            long before = database.logLength();
            HttpResponse<String> answer = Visitor.send(application, request);
            if (answer.statusCode() != endpoint.status()) {
                throw new IllegalStateException(request.path() + " was answered by " + answer.statusCode());
            }
            most = most.orMore(
                    counted(database.statementsSince(before), answer.body().getBytes("UTF-8").length));
        }
        return most;
    }

    private static Statements counted(List<String> sent, int bytes) {
        int own = 0;
        int session = 0;
        int actor = 0;
        int ends = 0;
        for (String sql : sent) {
            String lower = sql.toLowerCase(Locale.ROOT);
            if (System.getProperty("benchmark.trace") != null) {
                System.err.println("    " + sql);
            }
            boolean moment = lower.startsWith("select sum(changes)");
            if (lower.contains("outgoing_mail")
                    || lower.contains("where expiry_time")
                    || lower.contains("network_change") && !moment) {
                continue; // Work in the background.
            }
            // Nothing: the pool asks whether a connection that it has not used for half a second still lives.
            if (lower.isBlank() || lower.startsWith("begin") || lower.startsWith("set ") || lower.startsWith("show ")) {
                continue;
            }
            if (lower.startsWith("commit") || lower.startsWith("rollback")) {
                ends++;
            } else if (moment || lower.contains("spring_session")) {
                session++;
            } else if (lower.contains("u.credentials")) {
                actor++;
            } else {
                own++;
            }
        }
        return new Statements(own, session, actor, ends, bytes);
    }

    private Statements orMore(Statements other) {
        return new Statements(
                Math.max(own, other.own),
                Math.max(session, other.session),
                Math.max(actor, other.actor),
                Math.max(ends, other.ends),
                Math.max(bytes, other.bytes));
    }
}
