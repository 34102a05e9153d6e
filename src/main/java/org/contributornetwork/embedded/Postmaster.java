package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The process that {@code postmaster.pid} names. After a crash the number may belong to nobody, to the orphan of an
 * application that was killed, or to a stranger that the system gave the number to since.
 */
record Postmaster(ProcessHandle process, Path cluster) {

    enum Identity {
        OURS,
        STRANGER,
        /** A PostgreSQL, but this system does not let us see on which data. */
        UNSURE
    }

    /** The process named by the file, if there is such a file and such a process. */
    static Optional<Postmaster> of(Path cluster) {
        return firstLine(pidFile(cluster))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .map(process -> new Postmaster(process, cluster));
    }

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    Identity identity() {
        var info = process.info();
        var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        // No program at all: the remains of a process that nobody has collected yet.
        if (program.filter(name -> name.startsWith("postgres")).isEmpty()) {
            return Identity.STRANGER;
        }
        return info.arguments()
                .map(arguments ->
                        Arrays.asList(arguments).contains(cluster.toString()) ? Identity.OURS : Identity.STRANGER)
                .orElse(Identity.UNSURE);
    }

    private static Optional<String> firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("-?\\d{1,18}"));
        } catch (java.nio.file.NoSuchFileException nobodyStartedIt) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
