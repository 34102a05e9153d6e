package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL, unpacked in a folder, and the way to run one. */
class PostgresPrograms {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final PostgresUser user;

    PostgresPrograms(Path folder, PostgresUser user) {
        this.folder = folder;
        this.user = user;
    }

    PostgresUser user() {
        return user;
    }

    /** The output of a program that succeeded. */
    String run(String program, List<String> arguments) {
        var outcome = attempt(program, arguments);
        if (outcome.exitCode() != 0) {
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL did not start: " + program + " answered\n" + outcome.output(), remedy());
        }
        return outcome.output();
    }

    Outcome attempt(String program, List<String> arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            // A file, not a pipe: the server inherits this output and would keep a pipe open for as long as it lives.
            var output = Files.createTempFile("postgresql", ".out");
            try {
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, program + " gave no answer within " + PATIENCE.toSeconds() + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
    }

    String remedy() {
        return switch (user) {
            case OURSELVES, NAMESPACE -> "Read the lines above, or use another PostgreSQL with SPRING_DATASOURCE_URL.";
            case NOBODY ->
                "PostgreSQL refuses to run as root, and this machine forbids user namespaces, so it runs as nobody, who must"
                        + " be able to reach " + folder + ". Give the application a folder outside /root with"
                        + " contributor-network.data-directory, start it as an ordinary user, or use another PostgreSQL with"
                        + " SPRING_DATASOURCE_URL.";
        };
    }

    record Outcome(int exitCode, String output) {}
}
