import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as Markdown, ready for the README. */
final class Report {

    /** More HTML than this makes another page. */
    private static final double LIKE = 1.3;

    private final Options options;
    private final Results results;
    private final List<Endpoint> pages;
    private final List<String> lines = new ArrayList<>();

    Report(Options options, Results results, List<Endpoint> pages) {
        this.options = options;
        this.results = results;
        this.pages = pages;
    }

    List<String> lines() {
        options.sizes().forEach(this::table);
        if (options.sizes().size() > 1) {
            growth();
        }
        return lines;
    }

    void say(String line) {
        lines.add(line);
    }

    private void table(int people) {
        StringBuilder head = new StringBuilder("| page | statements | HTML |");
        for (int connections : options.connections()) {
            head.append(" p50, ")
                    .append(connections)
                    .append(connections == 1 ? " conn. |" : " |")
                    .append(" p99 |");
        }
        head.append(" p99 ÷ p50 | requests/s at 8 | share | target |");
        say("");
        say(
                "**" + String.format(Locale.ROOT, "%,d", people) + " people.** Milliseconds; medians of "
                        + options.runs() + " runs of " + options.seconds()
                        + " s; statements: own + session + account; p99 ÷ p50: at the most connections, target ≤ 3; share: of the requests per second at 8 connections of the signed-out constant page, asked for right after the page.");
        say("");
        say(head.toString());
        say("|---|---|--:|" + "--:|--:|".repeat(options.connections().size()) + "--:|--:|--:|---|");
        double ceiling = results.median(people, pages.get(0), 8, Wrk.Figures::perSecond);
        for (Endpoint page : pages) {
            Statements statements = results.statements(people, page);
            StringBuilder row = new StringBuilder("| ").append(page.name()).append(" | ");
            row.append(statements.own())
                    .append(" + ")
                    .append(statements.session())
                    .append(" + ")
                    .append(statements.actor());
            row.append(" | ")
                    .append(String.format(Locale.ROOT, "%.1f KB", statements.bytes() / 1000.0))
                    .append(" |");
            for (int connections : options.connections()) {
                row.append(' ')
                        .append(milliseconds(results.median(people, page, connections, Wrk.Figures::p50)))
                        .append(" |");
                row.append(' ')
                        .append(milliseconds(results.median(people, page, connections, Wrk.Figures::p99)))
                        .append(" |");
            }
            row.append(spread(people, page));
            double perSecond = results.median(people, page, 8, Wrk.Figures::perSecond);
            row.append(String.format(Locale.ROOT, perSecond < 10 ? " %.1f |" : " %.0f |", perSecond));
            double beside = results.share(people, page);
            double share = Double.isNaN(beside) ? perSecond / ceiling : beside;
            row.append(String.format(Locale.ROOT, " %.2f | %s |", share, target(page, share)));
            say(row.toString());
        }
    }

    /** At the most connections: at most three, by target. */
    private String spread(int people, Endpoint page) {
        int most = options.connections().get(options.connections().size() - 1);
        double times = results.median(people, page, most, Wrk.Figures::p99)
                / results.median(people, page, most, Wrk.Figures::p50);
        return String.format(Locale.ROOT, " %.1f%s |", times, times <= 3 ? "" : " **missed**");
    }

    private static String target(Endpoint page, double share) {
        double target = page.kind().share;
        return target == 0 ? "" : String.format(Locale.ROOT, "≥ %.2f%s", target, share >= target ? "" : " **missed**");
    }

    private void growth() {
        int small = options.sizes().get(0);
        int large = options.sizes().get(options.sizes().size() - 1);
        say("");
        say(String.format(
                Locale.ROOT,
                "**From %,d to %,d people**, p50 at 8 connections. Beside it how much longer the HTML is, and the same for a constant page: what the machine itself was slower. The target is for like pages (HTML × at most %.2f) and leaves that out.",
                small,
                large,
                LIKE));
        say("");
        double drift = growth(pages.get(1), small, large);
        StringBuilder head = new StringBuilder("| page |");
        options.sizes().forEach(people -> head.append(String.format(Locale.ROOT, " %,d |", people)));
        say(head + " × | HTML × | × ÷ constant | target |");
        say("|---|" + "--:|".repeat(options.sizes().size() + 3) + "---|");
        for (Endpoint page : pages) {
            StringBuilder row = new StringBuilder("| ").append(page.name()).append(" |");
            for (int people : options.sizes()) {
                row.append(' ')
                        .append(milliseconds(results.median(people, page, 8, Wrk.Figures::p50)))
                        .append(" |");
            }
            double times = growth(page, small, large);
            double most = page.name().endsWith("last page") ? 2 : page.kind().growth;
            double longer = (double) results.statements(large, page).bytes()
                    / Math.max(1, results.statements(small, page).bytes());
            row.append(String.format(Locale.ROOT, " %.2f | %.2f | %.2f |", times, longer, times / drift));
            say(row.append(
                            most == 0 || longer > LIKE
                                    ? " |"
                                    : String.format(
                                            Locale.ROOT,
                                            " ≤ %.1f%s |",
                                            most,
                                            times / drift <= most ? "" : " **missed**"))
                    .toString());
        }
    }

    private double growth(Endpoint page, int small, int large) {
        return results.median(large, page, 8, Wrk.Figures::p50) / results.median(small, page, 8, Wrk.Figures::p50);
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
