package org.contributornetwork.batches.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchAction.Choice;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.batches.application.BatchPreparation.Prepared;
import org.contributornetwork.batches.domain.Batch;
import org.contributornetwork.batches.domain.Batches;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication does something to many records at once, and undoes it as one. All of it is written, or nothing. */
@Component
@Transactional
@ForCommunication
public class BatchWork {

    private final BatchPreparation preparation;
    private final BatchActions actions;
    private final Batches batches;
    private final BatchTraces traces;
    private final MessageSource messages;
    private final Clock clock;

    BatchWork(
            BatchPreparation preparation,
            BatchActions actions,
            Batches batches,
            BatchTraces traces,
            MessageSource messages,
            Clock clock) {
        this.preparation = preparation;
        this.actions = actions;
        this.batches = batches;
        this.traces = traces;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Does what the preview announced. The id was made by the preview: the same one sent twice is one act.
     *
     * @throws StaleEdit if it would do something else by now
     */
    public void carryOut(BatchId id, BatchOrder order, Assent assent, Actor actor) {
        if (batches.existsById(id)) {
            return;
        }
        Prepared prepared = preparation.prepare(preparation.terms(order, actor), order, actor);
        if (!prepared.plan().fingerprint().equals(assent.seen())) {
            // Nothing is left to do as announced where another click has just done it.
            if (batches.existsById(id)) {
                return;
            }
            throw new StaleEdit();
        }
        BatchAction action = prepared.action();
        if (action.asksForReason() && assent.reason() == null) {
            throw RuleViolation.at("reason", "batches.reason-needed");
        }
        Set<UUID> records = prepared.plan().records(assent.insisting());
        if (records.isEmpty()) {
            throw RuleViolation.of("batches.nothing-to-do");
        }
        // At once: a second click at the same moment waits here for the first.
        Choice choice = prepared.choice();
        batches.saveAndFlush(new Batch(
                id,
                action.code(),
                choice == null ? null : choice.id(),
                choice == null ? null : choice.label(),
                assent.reason(),
                records.size(),
                actor.author(),
                clock.instant()));
        Author author = onOccasion("batches.occasion", action.code(), records.size(), choice, actor);
        List<BatchTrace> left = prepared.plan().carryOut(records, author, assent.reason());
        traces.keep(id, left);
    }

    /** Puts back what nobody has changed since; done twice it is done once. */
    public void undo(BatchId id, Actor actor) {
        Batch batch = batches.lockById(id).orElseThrow(NotFound::new);
        if (batch.isUndone()) {
            return;
        }
        BatchAction action = actions.find(batch.kind())
                .filter(BatchAction::canBeUndone)
                .orElseThrow(() -> RuleViolation.of("batches.cannot-be-undone"));
        Choice choice = batch.choice() == null || batch.choiceLabel() == null
                ? null
                : new Choice(batch.choice(), batch.choiceLabel());
        Author author = onOccasion("batches.undoing", batch.kind(), batch.records(), choice, actor);
        batch.undo(actor.author(), clock.instant());
        batches.saveAndFlush(batch);
        traces.leaveAsTheyAre(id, action.undo(traces.of(id), choice, author));
    }

    /** In the language of the house: the history says it to everybody. */
    private Author onOccasion(String key, String kind, int records, @Nullable Choice choice, Actor actor) {
        Object[] what = {records, choice == null ? "" : choice.label()};
        String done = messages.getMessage("batch." + kind + ".done", what, Locale.FRENCH);
        return actor.author().onOccasionOf(messages.getMessage(key, new Object[] {done}, Locale.FRENCH));
    }

    /**
     * What somebody agreed to.
     *
     * @param seen      the fingerprint of the plan that the preview showed
     * @param insisting the doubtful records too
     */
    public record Assent(
            String seen, boolean insisting, @Nullable String reason) {}
}
