import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code wrk}, one thread, closed loop: each connection sends its next request when it has the answer to the last. */
final class Wrk {

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    /** Latencies in milliseconds. */
    record Figures(double perSecond, double p50, double p99, long failed) {}

    private final Application application;
    private final Path script;
    private final Path file;

    Wrk(Application application, Path sources, Path work) {
        this.application = application;
        this.script = sources.resolve("requests.lua");
        this.file = work.resolve("requests.tsv");
    }

    Figures run(List<Request> requests, int connections, int seconds) throws Exception {
        Files.write(file, requests.stream().map(Request::line).toList());
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "--threads=1",
                        "--connections=" + connections,
                        "--duration=" + seconds + "s",
                        "--timeout=60s",
                        "--script=" + script,
                        application.address("").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        Thread stop = new Thread(wrk::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stop);
        String output = new String(wrk.getInputStream().readAllBytes());
        wrk.waitFor(1, TimeUnit.MINUTES);
        Runtime.getRuntime().removeShutdownHook(stop);
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk says:\n" + output);
        }
        return new Figures(
                number(result, 1) / (number(result, 2) / 1e6), number(result, 3) / 1e3, number(result, 4) / 1e3, (long)
                        (number(result, 5) + number(result, 6)));
    }

    private static double number(Matcher result, int group) {
        return Double.parseDouble(result.group(group));
    }
}
