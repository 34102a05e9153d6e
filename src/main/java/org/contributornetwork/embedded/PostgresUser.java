package org.contributornetwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. It refuses root, who is the user of most containers and build machines; then it runs in a user
 * namespace of its own, where root is nobody in particular, or as the system's {@code nobody} where such namespaces are
 * forbidden, as in a container that Docker started.
 */
enum PostgresUser {
    OURSELVES(List.of(), null),
    NAMESPACE(List.of("unshare", "--user"), 0),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534);

    private final List<String> prefix;
    private final @Nullable Integer uid;

    PostgresUser(List<String> prefix, @Nullable Integer uid) {
        this.prefix = prefix;
        this.uid = uid;
    }

    static PostgresUser forThisProcess() {
        if (!isRoot()) {
            return OURSELVES;
        }
        return NAMESPACE.isPossible() ? NAMESPACE : NOBODY;
    }

    /** What the command line of a program begins with. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes the files this user's, who may be another than at the start before; its way to them stays open. */
    void receive(Path folder, Path... files) {
        if (uid == null) {
            return;
        }
        try {
            if (this == NOBODY) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
            for (var file : files) {
                handOver(file, uid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handOver(Path file, int uid) throws IOException {
        if (Files.notExists(file) || Files.getAttribute(file, "unix:uid").equals(uid)) {
            return;
        }
        try (var tree = Files.walk(file)) {
            for (var each : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean isPossible() {
        try {
            return new ProcessBuilder(List.of(prefix.get(0), prefix.get(1), "true"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            // Exists on Linux only; elsewhere people are not root.
            return Files.exists(Path.of("/proc/self"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
