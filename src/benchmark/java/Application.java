import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as its users start it: one process on a free loopback port, its embedded PostgreSQL in a folder. */
final class Application implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path data;
    private final double secondsToStart;
    private final double cpuSecondsToStart;

    private Application(Process process, int port, Path data, long startedAt) throws Exception {
        this.process = process;
        this.port = port;
        this.data = data;
        awaitReady();
        this.secondsToStart = (System.nanoTime() - startedAt) / 1e9;
        this.cpuSecondsToStart = cpuSeconds();
    }

    /** @param start how it is started: {@code -jar x.jar}, with options in front */
    static Application start(List<String> start, Path data, Path log) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(start);
        command.addAll(List.of(
                "--spring.profiles.active=benchmark",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--contributor-network.data-directory=" + data,
                "--contributor-network.base-url=http://127.0.0.1:" + port));
        long startedAt = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(log.getParent().toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        return new Application(process, port, data, startedAt);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path data() {
        return data;
    }

    double secondsToStart() {
        return secondsToStart;
    }

    double cpuSecondsToStart() {
        return cpuSecondsToStart;
    }

    /** Seconds of processor time that the process has used, PostgreSQL not included. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
    }

    /** Resident memory of the process, in MiB. */
    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    /** What the heap holds after a full collection, in MiB. */
    long liveHeapMebibytes() throws Exception {
        jcmd("GC.run");
        long bytes = jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> Long.parseLong(line.trim().split("\\s+")[2]))
                .findFirst()
                .orElse(0L);
        return bytes / 1024 / 1024;
    }

    String jcmd(String command) throws Exception {
        Process jcmd = new ProcessBuilder(
                        java().resolveSibling("jcmd").toString(), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return answer;
    }

    @Override
    public void close() {
        stop(process);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private void awaitReady() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(address("/sign-in")).build();
        long patient = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patient) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The application ended with " + process.exitValue() + "; read its log.");
            }
            try {
                if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens so far.
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The application is not ready after " + PATIENCE);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
