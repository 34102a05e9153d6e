package org.contributornetwork.imports.application;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Who does the work: the request itself for a short file, one thread in the background for a long one, so that
 * the largest files together still fit in 512 MiB. Says every few
 * seconds that the work goes on, so that a file whose process was killed is known to be abandoned.
 */
@Component
class ImportWorkers implements DisposableBean {

    /** Below this many lines nobody has to wait long enough to see progress. */
    static final int SHORT_FILE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final int QUEUE = 20;
    private static final int PATIENCE_SECONDS = 600;

    private final ImportWork work;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<ImportClaim> atWork = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService pulse;

    ImportWorkers(ImportWork work, JdbcClient jdbc, Clock clock) {
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), task -> new Thread(task, "import"));
        this.threads.allowCoreThreadTimeOut(true);
        this.pulse = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "import-pulse");
            thread.setDaemon(true);
            return thread;
        });
        this.pulse.scheduleWithFixedDelay(this::sayAlive, 1, 1, TimeUnit.SECONDS);
    }

    void check(ImportClaim claim) {
        dispatch(claim, work::check);
    }

    void carryOut(ImportClaim claim) {
        dispatch(claim, this::carryOutOrCheckAgain);
    }

    private void dispatch(ImportClaim claim, Consumer<ImportClaim> task) {
        atWork.add(claim);
        if (claim.lines() < SHORT_FILE) {
            try {
                perform(claim, task);
                return;
            } catch (ImportBusy another) {
                LOG.info("Import {} waits for another one", claim.run());
            }
        }
        try {
            threads.execute(new DelegatingSecurityContextRunnable(() -> performInTurn(claim, task)));
        } catch (RejectedExecutionException full) {
            atWork.remove(claim);
            work.failed(claim);
            throw RuleViolation.of("imports.run.queue-full");
        }
    }

    private void performInTurn(ImportClaim claim, Consumer<ImportClaim> task) {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            try {
                perform(claim, task);
                return;
            } catch (ImportBusy another) {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        atWork.remove(claim);
        giveUp(claim);
    }

    /** Leaves the claim at work only where the file has to wait for its turn. */
    private void perform(ImportClaim claim, Consumer<ImportClaim> task) {
        try {
            task.accept(claim);
            atWork.remove(claim);
        } catch (ImportBusy another) {
            throw another;
        } catch (StaleEdit takenOver) {
            atWork.remove(claim);
            LOG.warn("Import {} was taken over by another worker, nothing is written by this one", claim.run());
        } catch (RuntimeException | Error broken) {
            atWork.remove(claim);
            LOG.error("Import {} broke off, nothing is written", claim.run(), broken);
            giveUp(claim);
        }
    }

    /** Where somebody was quicker between our look and our commit, the file is looked at again and its person decides. */
    private void carryOutOrCheckAgain(ImportClaim claim) {
        try {
            work.carryOut(claim);
        } catch (RuleViolation | DataIntegrityViolationException | OptimisticLockingFailureException overtaken) {
            LOG.info(
                    "Import {} was overtaken by a change in the register: {}",
                    claim.run(),
                    overtaken.getClass().getSimpleName());
            work.checkAgain(claim);
        }
    }

    private void giveUp(ImportClaim claim) {
        try {
            work.failed(claim);
        } catch (DataAccessException | StaleEdit unreachable) {
            LOG.warn("Import {} will be shown as interrupted", claim.run());
        }
    }

    private void sayAlive() {
        try {
            for (ImportClaim claim : atWork) {
                jdbc.sql("""
                                update import_run set alive_at = :now, lines_done = :done
                                where id = :run and version = :version and status in ('CHECKING', 'RUNNING')""")
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .param("done", claim.linesDone().get())
                        .param("run", claim.run().value())
                        .param("version", claim.version())
                        .update();
            }
        } catch (RuntimeException unreachable) {
            LOG.debug("No sign of life could be given", unreachable);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        pulse.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
