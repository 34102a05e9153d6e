package org.contributornetwork.imports.application;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.imports.domain.CellRules;
import org.contributornetwork.imports.domain.ImportOutcome;
import org.contributornetwork.imports.domain.ImportRun;
import org.contributornetwork.imports.domain.ImportRuns;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work itself, one transaction per dry run and one per run, in a request or in the background. A repository by its
 * annotation, so that what the database refuses during a flush is told apart like everywhere else.
 */
@Repository
class ImportWork {

    /** One lock for all files: two imports never interleave, on whatever instances they run. */
    private static final long ALL_IMPORTS = 0x494D504F5254L;

    private final ImportRuns runs;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportFaults faults;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final MessageSource messages;
    private final Clock clock;

    ImportWork(
            ImportRuns runs,
            ImportKinds kinds,
            ImportFiles files,
            ImportFaults faults,
            JdbcClient jdbc,
            EntityManager entities,
            MessageSource messages,
            Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.files = files;
        this.faults = faults;
        this.jdbc = jdbc;
        this.entities = entities;
        this.messages = messages;
        this.clock = clock;
    }

    /** The dry run: everything is looked at, nothing but the verdict is written. */
    @Transactional
    public void check(ImportClaim claim) {
        takeTime();
        ImportRun run = claimed(claim);
        ImportPlan plan = plan(run, claim);
        ImportOutcome outcome = ImportOutcome.of(plan);
        faults.keep(claim.run(), plan.faults());
        claimed(claim).checked(outcome);
    }

    /** As {@link #check}, after a run that the register had overtaken. */
    @Transactional
    public void checkAgain(ImportClaim claim) {
        takeTime();
        overtaken(claim, plan(claimed(claim), claim));
    }

    /**
     * The run: looks at everything once more, because the register may have changed since the dry run, and writes all or
     * nothing.
     *
     * @throws ImportBusy if another file is being written
     */
    @Transactional
    public void carryOut(ImportClaim claim) {
        takeTime();
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:all)")
                .param("all", ALL_IMPORTS)
                .query(Boolean.class)
                .single()) {
            throw new ImportBusy();
        }
        ImportPlan plan = plan(claimed(claim), claim);
        if (!plan.faults().isEmpty()) {
            overtaken(claim, plan);
            return;
        }
        plan.carryOut(lines -> claim.linesDone().set(lines));
        entities.flush();
        ImportRun run = claimed(claim);
        run.carriedOut(ImportOutcome.of(plan), claim.author(), clock.instant());
        runs.save(run);
    }

    @Transactional
    public void failed(ImportClaim claim) {
        claimed(claim).failed(clock.instant());
    }

    private void overtaken(ImportClaim claim, ImportPlan plan) {
        faults.keep(claim.run(), plan.faults());
        claimed(claim).overtaken(ImportOutcome.of(plan));
    }

    private ImportPlan plan(ImportRun run, ImportClaim claim) {
        ImportKind kind = kinds.require(run.kind());
        List<ImportFault> wrong = new ArrayList<>();
        List<ImportRow> rows = new ArrayList<>(run.lines());
        CellRules rules = new CellRules(kind.fields(), run.mapping());
        files.open(run.id(), kind).forEach(line -> rules.row(line, wrong).ifPresent(rows::add));
        ImportPlan plan = kind.plan(rows, context(run, claim));
        wrong.forEach(plan::add);
        return plan;
    }

    private ImportContext context(ImportRun run, ImportClaim claim) {
        String reason = messages.getMessage("imports.reason", new Object[] {run.fileName()}, Locale.FRENCH);
        Instant now = clock.instant();
        return new ImportContext(
                run.id().value(),
                run.fileName(),
                reason,
                run.recordsDecisionsTaken(),
                claim.author().onOccasionOf(reason),
                now,
                LocalDate.ofInstant(now, clock.getZone()));
    }

    /** The record, still ours; the persistence context may have been cleared meanwhile. */
    private ImportRun claimed(ImportClaim claim) {
        ImportRun run = runs.require(claim.run());
        run.requireVersion(claim.version());
        return run;
    }

    /** Requests are cut off after 15 s per statement; a file of 50,000 lines may take its time. */
    private void takeTime() {
        jdbc.sql("select set_config('statement_timeout', '30s', true)")
                .query(String.class)
                .single();
    }
}
