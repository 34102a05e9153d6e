package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder of one application: the server's files, its password and its log. A lock on it is held as long as the
 * application lives and falls with it, even on {@code kill -9}: whoever holds it knows that a server still running
 * on this folder has lost its application.
 */
class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder open(Path directory) {
        var folder = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The data folder " + folder + " cannot be written: " + e,
                    "Give this user the right to write there, or choose another with contributor-network.data-directory.",
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException alreadyOursInThisProcess) {
            // Refused below, in the same words.
        }
        channel.close();
        throw new EmbeddedPostgresException(
                "Another application is running on the data folder " + folder + ".",
                "Stop it first, or give this one a folder of its own with contributor-network.data-directory.");
    }

    Path folder() {
        return folder;
    }

    /** Where PostgreSQL keeps the data itself. */
    Path cluster() {
        return folder.resolve("postgresql");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    Path passwordFile() {
        return folder.resolve("postgresql.password");
    }

    /** A new random password, in a file that its owner alone can read. */
    void writeNewPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        try {
            Files.deleteIfExists(passwordFile());
            createForOwnerOnly(passwordFile());
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void createLog() {
        try {
            if (Files.notExists(log())) {
                createForOwnerOnly(log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The password of the embedded PostgreSQL cannot be read: " + e,
                    "Put " + passwordFile() + " back from a backup, readable by this user.",
                    e);
        }
    }

    private void createForOwnerOnly(Path file) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
