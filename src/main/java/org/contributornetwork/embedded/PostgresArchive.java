package org.contributornetwork.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** The server's programs for this machine, as the class path brings them: one compressed archive. */
class PostgresArchive {

    private final ClassPathResource archive = new ClassPathResource(nameForThisMachine());

    /** The folder of the unpacked programs, unpacked now if they are not there yet. */
    Path unpackInto(Path parent) {
        if (!archive.exists()) {
            throw new EmbeddedPostgresException(
                    "This build brings no PostgreSQL for this machine (" + archive.getPath() + ").",
                    "Use another PostgreSQL with SPRING_DATASOURCE_URL.");
        }
        try {
            var target = parent.resolve("postgresql-programs-" + fingerprint());
            if (!Files.isDirectory(target)) {
                // Beside, then moved in one step: an interrupted start never leaves half a server.
                Files.createDirectories(parent);
                var unfinished = Files.createTempDirectory(parent, "unpacking-");
                try {
                    unpack(unfinished);
                    // Whoever PostgreSQL runs as may read its programs; their owner alone may change them.
                    unfinished.toFile().setReadable(true, false);
                    unfinished.toFile().setExecutable(true, false);
                    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    FileSystemUtils.deleteRecursively(unfinished);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked in " + parent, e);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.getInputStream())))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var file = entry.resolveIn(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    private String fingerprint() throws IOException {
        try (var content = new DigestInputStream(archive.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameForThisMachine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux",
                        processor.equals("aarch64") ? "arm_64" : "x86_64");
    }
}
