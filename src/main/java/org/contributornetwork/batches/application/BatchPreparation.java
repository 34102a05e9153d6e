package org.contributornetwork.batches.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchAction.Choice;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchedList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an act on many records would do, before anybody does it. Nothing is written. */
@Component
@Transactional(readOnly = true)
@ForCommunication
public class BatchPreparation {

    private final BatchActions actions;

    BatchPreparation(BatchActions actions) {
        this.actions = actions;
    }

    /** What there is to choose from, whatever has been chosen already. */
    public Terms terms(BatchOrder order, Actor actor) {
        BatchedList list = actions.list(order.list()).orElseThrow(() -> RuleViolation.of("batches.no-such-list"));
        ListQuery query = ListQuery.parse(list.filters(), order.query());
        List<UUID> matching = list.matching(query, BatchOrder.MOST + 1, actor);
        BatchAction action = actions.find(order.action() == null ? "" : order.action())
                .filter(found -> found.list().equals(list.code()))
                .orElse(null);
        List<Choice> choices = action != null && action.asksForChoice() ? action.choices() : List.of();
        return new Terms(list, query, matching, action, choices);
    }

    /**
     * What would happen to each record.
     *
     * @throws RuleViolation if something is still to be chosen, or more is asked than can be done at once
     */
    public Prepared prepare(Terms terms, BatchOrder order, Actor actor) {
        BatchAction action = terms.action();
        if (action == null) {
            throw RuleViolation.at("action", "batches.choose-action");
        }
        Choice choice = terms.chosen(order.choice());
        if (action.asksForChoice() && choice == null) {
            throw RuleViolation.at("choice", "batches.choose-choice");
        }
        Collection<UUID> records = order.all() ? terms.matching() : order.picked();
        if (records.isEmpty()) {
            throw RuleViolation.at("scope", "batches.pick");
        }
        if (records.size() > BatchOrder.MOST) {
            throw RuleViolation.at("scope", "batches.too-many", BatchOrder.MOST);
        }
        return new Prepared(terms, action, choice, action.plan(records, choice, actor));
    }

    /**
     * @param matching the records that the list shows, up to one more than can be changed at once
     * @param action   what is to be done, if that is chosen
     * @param choices  what can be chosen with it
     */
    public record Terms(
            BatchedList list,
            ListQuery query,
            List<UUID> matching,
            @Nullable BatchAction action,
            List<Choice> choices) {

        /** Whether something is to be chosen with what is to be done, and nobody has been asked yet. */
        public boolean awaitsChoice(BatchOrder order) {
            return action != null && action.asksForChoice() && order.choice() == null;
        }

        @Nullable Choice chosen(@Nullable String id) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    public record Prepared(
            Terms terms, BatchAction action, @Nullable Choice choice, BatchPlan plan) {}
}
