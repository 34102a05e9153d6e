import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Measures the packaged application, signed in as real users are. Started by {@code src/benchmark/run}, which explains it. */
final class Benchmark {

    private static final int LOOKS = 21;
    private static final int ROUND_SECONDS = 10;

    private final Options options;
    private final Results results = new Results();
    private final List<String> notes = new ArrayList<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new Benchmark(Options.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        String password = UUID.randomUUID().toString();
        String hash = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(password);
        List<String> start = new ArrayList<>(options.javaOptions());
        start.addAll(List.of("-jar", options.jar().toString()));
        List<Endpoint> pages = List.of();

        tell("Starting the application");
        try (Application application = Application.start(
                        start, options.work().resolve("data"), options.work().resolve("application.log"));
                Database database = Database.of(application.data())) {
            Wrk wrk = new Wrk(application, options.sources(), options.work());
            Visitors visitors = null;
            for (int people : options.sizes()) {
                tell("Filling up to " + people + " people");
                database.grow(options.sources().resolve("fill.sql"), people, hash);
                if (visitors == null) {
                    visitors = Visitors.signIn(application, database, password);
                }
                pages = chosen(Endpoints.of(database, visitors));
                warm(
                        wrk,
                        pages,
                        people == options.sizes().get(0) ? options.warmSeconds() : Math.min(10, options.warmSeconds()));
                count(application, database, people, pages);
                measure(application, wrk, people, pages);
                firstLooks(application, database, visitors.communication().get(0), people);
            }
            load(application, wrk, pages);
        }
        if (options.startUp()) {
            tell("Starting it ten times");
            Path extracted =
                    options.work().resolve("application").resolve(options.jar().getFileName());
            for (StartUp.Figures figures : new StartUp(options, extracted).measure()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "Start-up, %s: %.1f s, %.1f s of CPU.",
                        figures.how(),
                        figures.wall(),
                        figures.cpu()));
            }
        }
        report(pages);
    }

    private List<Endpoint> chosen(List<Endpoint> pages) {
        return pages.stream()
                .filter(page -> page.kind() == Endpoint.Kind.CONSTANT
                        || page.name().matches("(?i).*(" + options.only() + ").*"))
                .toList();
    }

    /** In rounds: a visitor who waited half an hour for their page would be signed out. */
    private void warm(Wrk wrk, List<Endpoint> pages, int seconds) throws Exception {
        tell("Warming " + pages.size() + " pages, " + seconds + " s each");
        for (int left = seconds; left > 0; left -= ROUND_SECONDS) {
            for (Endpoint page : pages) {
                wrk.run(page.variants().now(), 8, Math.min(left, ROUND_SECONDS));
            }
        }
    }

    private void count(Application application, Database database, int people, List<Endpoint> pages) throws Exception {
        tell("Counting statements");
        database.logStatements(true);
        for (Endpoint page : pages) {
            results.add(people, page, Statements.of(application, database, page));
        }
        database.logStatements(false);
    }

    private void measure(Application application, Wrk wrk, int people, List<Endpoint> pages) throws Exception {
        Endpoint constant = pages.get(0);
        for (int run = 1; run <= options.runs(); run++) {
            for (int connections : options.connections()) {
                tell("Run " + run + " of " + options.runs() + ", " + connections + " connections");
                // Where p99 has a target: the slowest hundredth of one second is a dozen requests.
                int seconds = connections > 8 ? 3 * options.seconds() : options.seconds();
                for (Endpoint page : pages) {
                    List<Request> requests = page.variants().now();
                    check(application, page, requests);
                    Wrk.Figures figures = wrk.run(requests, connections, seconds);
                    results.add(people, page, connections, figures);
                    if (connections == 8 && page.kind().share > 0) {
                        // The machine may be another one in a minute: each page is compared with what it is next to.
                        double beside = wrk.run(constant.variants().now(), connections, options.seconds())
                                .perSecond();
                        results.addShare(people, page, figures.perSecond() / beside);
                    }
                    tell(String.format(
                            Locale.ROOT,
                            "  %-28s %8.1f/s  p50 %7.2f ms  p99 %7.2f ms%s",
                            page.name(),
                            figures.perSecond(),
                            figures.p50(),
                            figures.p99(),
                            figures.failed() > 0 ? "  FAILED " + figures.failed() : ""));
                }
            }
        }
    }

    /** What is remembered until the network changes, asked for right after a change. */
    private void firstLooks(Application application, Database database, Visitor visitor, int people) throws Exception {
        for (String path : List.of("/", "/coverage", "/portal-accounts/discrepancies")) {
            List<Double> looks = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                database.execute("update directorate set name = name where false");
                long startedAt = System.nanoTime();
                Visitor.send(application, Request.get(path, visitor));
                looks.add((System.nanoTime() - startedAt) / 1e6);
            }
            looks.sort(null);
            notes.add(String.format(
                    Locale.ROOT,
                    "%s at %d people, first look after a change: %.0f ms (median of %d).",
                    path,
                    people,
                    looks.get(LOOKS / 2),
                    LOOKS));
        }
    }

    /** A session that had ended would be sent to the sign-in page, and that is quick. */
    private static void check(Application application, Endpoint page, List<Request> requests) throws Exception {
        if (page.kind() == Endpoint.Kind.WRITE) {
            return; // Its failures are counted.
        }
        for (int i = 0; i < Math.min(32, requests.size()); i++) {
            int status = Visitor.send(application, requests.get(i)).statusCode();
            if (status != page.status()) {
                throw new IllegalStateException(requests.get(i).path() + " was answered by " + status);
            }
        }
    }

    private void load(Application application, Wrk wrk, List<Endpoint> pages) throws Exception {
        if (options.loadMinutes() == 0) {
            return;
        }
        tell("Ten minutes of everything, to look at the memory".replace("Ten", String.valueOf(options.loadMinutes())));
        List<Request> everything = new ArrayList<>();
        for (int turn = 0; turn < 30; turn++) {
            for (Endpoint page : pages) {
                List<Request> requests = page.variants().now();
                if (page.kind() != Endpoint.Kind.EXPORT || turn == 0) {
                    everything.add(requests.get(turn % requests.size()));
                }
            }
        }
        Wrk.Figures figures = wrk.run(everything, 8, options.loadMinutes() * 60);
        notes.add(String.format(
                Locale.ROOT,
                "After %d minutes of all pages in turn at 8 connections (%.0f requests/s): %d MB resident (%s), of which %d MB of live heap.",
                options.loadMinutes(),
                figures.perSecond(),
                application.residentMebibytes(),
                String.join(" ", options.javaOptions()),
                application.liveHeapMebibytes()));
    }

    private void report(List<Endpoint> pages) throws Exception {
        Report report = new Report(options, results, pages);
        report.say(String.format(
                Locale.ROOT,
                "Java %s, %d cores shared with PostgreSQL 18 and wrk. Failed requests: %d.",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                results.failed()));
        List<String> lines = new ArrayList<>(report.lines());
        lines.add("");
        lines.addAll(notes);
        lines.forEach(System.out::println);
        Path kept = options.jar().resolveSibling("benchmark");
        Files.createDirectories(kept);
        Files.write(kept.resolve("report.md"), lines);
        Files.write(kept.resolve("runs.tsv"), results.raw());
    }

    private static void tell(String line) {
        System.err.println(line);
    }
}
