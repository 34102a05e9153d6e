package org.contributornetwork.imports.application;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.domain.ColumnMapping;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportRuns;
import org.contributornetwork.imports.domain.ImportStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Communication has a file checked, then carried out. Each start is a claim of its own, committed before the work begins:
 * of two clicks one gets it, the other finds the work under way or done and changes nothing.
 */
@Component
@ForCommunication
public class ImportStart {

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportStart(
            ImportRuns runs, ImportKinds kinds, ImportWorkers workers, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.workers = workers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins the dry run with these columns. */
    public void check(ImportId id, ColumnMapping columns, boolean decisionsTaken, Actor actor) {
        claim(id, actor, run -> {
            ImportKind kind = kinds.require(run.kind());
            requireColumns(kind, columns);
            run.startChecking(columns, decisionsTaken && kind.mayRecordDecisions(), clock.instant());
        });
    }

    /** Begins the dry run again, with the columns of the last time. */
    public void checkAgain(ImportId id, Actor actor) {
        claim(id, actor, run -> {
            requireColumns(kinds.require(run.kind()), run.mapping());
            run.startChecking(run.mapping(), run.recordsDecisionsTaken(), clock.instant());
        });
    }

    /**
     * Begins to write into the register what the dry run announced.
     *
     * @throws RuleViolation if there is a fault left, or no dry run
     */
    public void carryOut(ImportId id, Actor actor) {
        claim(id, actor, run -> run.startRunning(clock.instant()));
    }

    private void claim(ImportId id, Actor actor, Consumer<ImportRun> start) {
        Optional<ImportRun> claimed;
        try {
            claimed = Objects.requireNonNull(transaction.execute(status -> claimed(id, start)));
        } catch (OptimisticLockingFailureException twoClicks) {
            return;
        }
        claimed.ifPresent(run -> {
            ImportClaim claim = new ImportClaim(id, run.version(), run.lines(), actor.author());
            if (run.status() == ImportStatus.RUNNING) {
                workers.carryOut(claim);
            } else {
                workers.check(claim);
            }
        });
    }

    private Optional<ImportRun> claimed(ImportId id, Consumer<ImportRun> start) {
        ImportRun run = runs.require(id);
        if (run.isAtWork(clock.instant()) || run.status() == ImportStatus.DONE) {
            return Optional.empty();
        }
        start.accept(run);
        return Optional.of(runs.saveAndFlush(run));
    }

    private static void requireColumns(ImportKind kind, ColumnMapping columns) {
        for (ImportField field : kind.fields()) {
            if (field.required() && columns.columnOf(field).isEmpty()) {
                throw RuleViolation.at(field.name(), "imports.columns.missing");
            }
        }
    }
}
