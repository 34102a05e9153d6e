import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the application takes until its first page is there, on a database that exists: as a plain jar, and with a cache. */
final class StartUp {

    private static final int TIMES = 5;

    record Figures(String how, double wall, double cpu) {}

    private final Options options;
    private final Path extracted;
    private final Path data;
    private final Path log;

    StartUp(Options options, Path extracted) {
        this.options = options;
        this.extracted = extracted;
        this.data = options.work().resolve("start-up-data");
        this.log = options.work().resolve("start-up.log");
    }

    List<Figures> measure() throws Exception {
        List<String> plain = started("-jar", options.jar().toString());
        run(plain); // Makes the database.
        boolean aot = Runtime.version().feature() >= 25;
        Path cache = options.work().resolve("start-up.cache");
        train(aot ? "-XX:AOTCacheOutput=" + cache : "-XX:ArchiveClassesAtExit=" + cache);
        List<String> cached =
                started((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache, "-jar", extracted.toString());
        List<double[]> plainRuns = new ArrayList<>();
        List<double[]> cachedRuns = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            plainRuns.add(run(plain));
            cachedRuns.add(run(cached));
        }
        return List.of(
                figures("plain jar", plainRuns),
                figures(aot ? "extracted, AOT cache" : "extracted, CDS archive", cachedRuns));
    }

    private void train(String output) throws Exception {
        List<String> command = new ArrayList<>(List.of(Application.java().toString()));
        command.addAll(started(output, "-Dspring.context.exit=onRefresh", "-jar", extracted.toString()));
        command.addAll(List.of("--spring.profiles.active=benchmark", "--contributor-network.data-directory=" + data));
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(training::destroy));
        training.waitFor();
        if (!Files.exists(options.work().resolve("start-up.cache"))) {
            throw new IllegalStateException("The training run left no cache; read " + log);
        }
    }

    private List<String> started(String... how) {
        List<String> command = new ArrayList<>(options.javaOptions());
        command.addAll(List.of(how));
        return command;
    }

    private double[] run(List<String> command) throws Exception {
        try (Application application = Application.start(command, data, log)) {
            return new double[] {application.secondsToStart(), application.cpuSecondsToStart()};
        }
    }

    private static Figures figures(String how, List<double[]> runs) {
        return new Figures(
                how,
                Results.median(runs.stream().mapToDouble(run -> run[0]).toArray()),
                Results.median(runs.stream().mapToDouble(run -> run[1]).toArray()));
    }
}
