package org.contributornetwork.batches;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/** What an act on many records would do to each, in the order in which people look for them, and the work itself. */
public final class BatchPlan {

    /** The work, for those of the records that are to be changed; the author acts on the occasion of the whole. */
    @FunctionalInterface
    public interface Work {
        List<BatchTrace> carryOut(Set<UUID> records, Author author, @Nullable String reason);
    }

    /**
     * A record, and what is to be said about it.
     *
     * @param key of a message; none for a record about which nothing is to be said
     */
    public record Line(UUID record, String label, @Nullable String key, List<Object> arguments) {}

    private final List<Line> changed = new ArrayList<>();
    private final List<Line> leftOut = new ArrayList<>();
    private final List<Line> doubtful = new ArrayList<>();
    private final Work work;

    public BatchPlan(Work work) {
        this.work = work;
    }

    /** The record would be changed. */
    public void changes(UUID record, String label) {
        changed.add(new Line(record, label, null, List.of()));
    }

    /** The record stays as it is: the message says why. */
    public void leavesOut(UUID record, String label, String messageKey, Object... arguments) {
        leftOut.add(new Line(record, label, messageKey, List.of(arguments)));
    }

    /** The record is left out unless whoever acts insists: the message says what it would lead to. */
    public void doubts(UUID record, String label, String messageKey, Object... arguments) {
        doubtful.add(new Line(record, label, messageKey, List.of(arguments)));
    }

    public List<Line> changed() {
        return changed;
    }

    public List<Line> leftOut() {
        return leftOut;
    }

    public List<Line> doubtful() {
        return doubtful;
    }

    /** Those that are to be changed. */
    public Set<UUID> records(boolean insisting) {
        return Stream.concat(changed.stream(), insisting ? doubtful.stream() : Stream.of())
                .map(Line::record)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public List<BatchTrace> carryOut(Set<UUID> records, Author author, @Nullable String reason) {
        return work.carryOut(records, author, reason);
    }

    /** The same for two plans that do the same to the same records. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(changed, leftOut, doubtful).forEach(lines -> {
                lines.stream()
                        .map(line -> line.record() + " " + line.key())
                        .sorted()
                        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
                digest.update((byte) '\n');
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
