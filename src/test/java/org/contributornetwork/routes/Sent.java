package org.contributornetwork.routes;

import java.util.List;
import java.util.Locale;
import org.contributornetwork.StatementCount;
import org.springframework.util.function.ThrowingSupplier;

/**
 * The statements of one request.
 *
 * @param session of reading and keeping the session, and whether the network has changed
 * @param frame   of who asks, with what the frame counts for them
 * @param own     of the page itself, shortened
 */
record Sent(List<String> session, List<String> frame, List<String> own) {

    private static final int LEGIBLE = 110;

    static Sent during(ThrowingSupplier<?> request) {
        List<String> all = StatementCount.during(request);
        return new Sent(
                all.stream().filter(Sent::isOfTheSession).toList(),
                all.stream().filter(Sent::isOfTheFrame).toList(),
                all.stream()
                        .filter(sql -> !isOfTheSession(sql) && !isOfTheFrame(sql))
                        .map(Sent::shortened)
                        .toList());
    }

    /** All but the list of somebody's sessions, which is a page's own matter. */
    private static boolean isOfTheSession(String sql) {
        return sql.contains("network_change")
                || sql.toLowerCase(Locale.ROOT).contains("spring_session") && !sql.contains("S.PRINCIPAL_NAME = ?");
    }

    private static boolean isOfTheFrame(String sql) {
        return sql.contains("as decisions_waiting");
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= LEGIBLE ? line : line.substring(0, LEGIBLE) + "…";
    }

    int count() {
        return session.size() + frame.size() + own.size();
    }
}
