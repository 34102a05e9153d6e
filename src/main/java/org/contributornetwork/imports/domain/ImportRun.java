package org.contributornetwork.imports.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One file on its way into the register (« import »): its columns, what its dry run said, whether it was carried out.
 *
 * <p>The version is also the claim of whoever works on it: a worker that was taken for dead and replaced finds a newer
 * version when it wants to finish, and all that it did is undone with its transaction.
 */
@Entity
public class ImportRun extends AbstractAggregateRoot<ImportRun> {

    /** A worker says every few seconds that it lives; silent for longer than this, it is dead. */
    public static final Duration SILENCE = Duration.ofSeconds(15);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ImportId id;

    @Version
    private @Nullable Integer version;

    private String kind;

    private String fileName;

    private String[] mapping;

    private boolean decisionsTaken;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private int linesTotal;

    private int createdCount;

    private int updatedCount;

    private int unchangedCount;

    private int faultyCount;

    private String[] effects = {};

    private boolean registerMoved;

    private Instant uploadedAt;

    private UUID uploadedBy;

    private String uploadedByName;

    private @Nullable Instant startedAt;

    private @Nullable Instant aliveAt;

    private @Nullable Instant finishedAt;

    private @Nullable String finishedByName;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    public ImportRun(
            ImportId id, String kind, String fileName, ColumnMapping guessed, int lines, Author by, Instant now) {
        this.id = id;
        this.kind = kind;
        this.fileName = fileName;
        this.mapping = guessed.fields().toArray(String[]::new);
        this.linesTotal = lines;
        this.status = ImportStatus.UPLOADED;
        this.uploadedAt = now;
        this.uploadedBy = Objects.requireNonNull(by.accountId());
        this.uploadedByName = by.name();
    }

    public ImportId id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public int lines() {
        return linesTotal;
    }

    public ImportStatus status() {
        return status;
    }

    public boolean recordsDecisionsTaken() {
        return decisionsTaken;
    }

    public ColumnMapping mapping() {
        return new ColumnMapping(List.of(mapping));
    }

    public ImportOutcome outcome() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (String effect : effects) {
            int equals = effect.lastIndexOf('=');
            named.put(effect.substring(0, equals), Integer.valueOf(effect.substring(equals + 1)));
        }
        return new ImportOutcome(createdCount, updatedCount, unchangedCount, faultyCount, named);
    }

    /** Somebody is at work on it now; not, when whoever was has been silent for too long. */
    public boolean isAtWork(Instant now) {
        return status.isAtWork() && !isInterrupted(now);
    }

    /** A check or a run was begun and its process died; nothing of it is written. */
    public boolean isInterrupted(Instant now) {
        return status.isAtWork() && aliveAt != null && aliveAt.isBefore(now.minus(SILENCE));
    }

    /** Begins a dry run with these columns; the one before, if any, no longer counts. */
    public void startChecking(ColumnMapping columns, boolean decisions, Instant now) {
        requireNotDone();
        requireNobodyAtWork(now);
        mapping = columns.fields().toArray(String[]::new);
        decisionsTaken = decisions;
        begin(ImportStatus.CHECKING, now);
    }

    public void checked(ImportOutcome outcome) {
        take(outcome);
        status = ImportStatus.CHECKED;
        aliveAt = null;
        registerMoved = false;
    }

    /** The register changed between the dry run and the run: nothing is written, and this is how things stand now. */
    public void overtaken(ImportOutcome outcome) {
        checked(outcome);
        registerMoved = true;
    }

    public boolean wasOvertaken() {
        return registerMoved;
    }

    /** Begins to write into the register what the dry run announced. */
    public void startRunning(Instant now) {
        requireNotDone();
        requireNobodyAtWork(now);
        if (status != ImportStatus.CHECKED && status != ImportStatus.RUNNING) {
            throw RuleViolation.of("imports.run.not-checked");
        }
        if (faultyCount > 0) {
            throw RuleViolation.of("imports.run.has-faults", faultyCount);
        }
        begin(ImportStatus.RUNNING, now);
    }

    /** Everything is in the register: the last act of the transaction that wrote it. */
    public void carriedOut(ImportOutcome outcome, Author by, Instant now) {
        take(outcome);
        status = ImportStatus.DONE;
        finishedAt = now;
        finishedByName = by.name();
        aliveAt = null;
        registerEvent(new ImportCarriedOut(id, kind, fileName, linesTotal, outcome, by));
    }

    /** Broke off for a reason of ours, nothing is written. */
    public void failed(Instant now) {
        status = ImportStatus.FAILED;
        finishedAt = now;
        aliveAt = null;
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    private void begin(ImportStatus work, Instant now) {
        status = work;
        startedAt = now;
        aliveAt = now;
        finishedAt = null;
    }

    private void take(ImportOutcome outcome) {
        createdCount = outcome.created();
        updatedCount = outcome.updated();
        unchangedCount = outcome.unchanged();
        faultyCount = outcome.faulty();
        effects = outcome.effects().entrySet().stream()
                .map(effect -> effect.getKey() + "=" + effect.getValue())
                .toArray(String[]::new);
    }

    private void requireNotDone() {
        if (status == ImportStatus.DONE) {
            throw RuleViolation.of("imports.run.done");
        }
    }

    private void requireNobodyAtWork(Instant now) {
        if (isAtWork(now)) {
            throw RuleViolation.of("imports.run.at-work");
        }
    }

    @Override
    public String toString() {
        return "ImportRun[" + id + ", " + status + ", " + Arrays.toString(mapping) + "]";
    }
}
