package org.contributornetwork.routes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the table.
 *
 * @param path     with the names of records of {@link RoutesCity} in braces
 * @param kind     what the budget of its statements is
 * @param outcomes what each visitor gets, in the words of the table
 * @param sql      statements of its own
 */
record Route(String method, String path, String kind, Map<Visitor, String> outcomes, int sql) {

    static final String ALLOWED = "200";
    static final String HIDDEN = "404";
    static final String SIGN_IN = "sign-in";
    static final String LEADS_ON = "→";

    static Route of(Map<String, String> line) {
        var outcomes = new EnumMap<Visitor, String>(Visitor.class);
        Visitor.all().forEach(visitor -> outcomes.put(visitor, line.get(visitor.column())));
        return new Route(
                line.get("method"), line.get("path"), line.get("kind"), outcomes, Integer.parseInt(line.get("sql")));
    }

    String outcome(Visitor visitor) {
        return outcomes.get(visitor);
    }

    boolean isRead() {
        return !method.equals("POST");
    }

    boolean isWrite() {
        return method.equals("POST");
    }

    boolean isPage() {
        return isRead() && !kind.equals("file") && !kind.equals("export");
    }

    Stream<Visitor> visitorsWith(String outcome) {
        return Visitor.all().filter(visitor -> outcome(visitor).equals(outcome));
    }

    /** Whether this visitor's form is read at all. */
    boolean accepts(Visitor visitor) {
        return !outcome(visitor).equals(HIDDEN) && !outcome(visitor).equals(SIGN_IN);
    }

    Optional<Visitor> reader() {
        return visitorsWith(ALLOWED).findFirst();
    }

    /** As the mapping of a controller would name it, whatever it calls its variables. */
    String shape() {
        return method + " " + RouteTable.shapeOf(path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
