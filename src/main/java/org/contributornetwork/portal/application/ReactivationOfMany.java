package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.application.ManyAccounts.Line;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Many suspended accounts are of use again, as {@link PortalAccountSuspension} does one. */
@Component
@Order(60)
class ReactivationOfMany extends ActOnAccounts {

    private static final String REASON = "reason";

    private final ManyAccounts accounts;
    private final Clock clock;

    ReactivationOfMany(ManyAccounts accounts, Clock clock) {
        super(accounts);
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "portal.reactivate";
    }

    @Override
    public BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = accounts.lines(records);
        BatchPlan plan = new BatchPlan((ids, author, reason) ->
                doTo(ids, lines, (account, holder) -> account.reactivate(today, holder, author)));
        for (Line line : lines) {
            if (line.status() == PortalAccountStatus.SUSPENDED) {
                plan.changes(line.id(), line.label());
            } else {
                plan.leavesOut(
                        line.id(),
                        line.label(),
                        line.status() == PortalAccountStatus.CLOSED
                                ? "batch.portal.left-out.closed"
                                : "batch.portal.left-out.not-suspended");
            }
        }
        return plan;
    }

    @Override
    Map<String, String> before(Line line) {
        return Map.of(REASON, Objects.requireNonNull(line.suspensionReason()));
    }

    /** Suspended again, each for the reason that it was suspended for. */
    @Override
    public Set<UUID> undo(List<BatchTrace> traces, @Nullable Choice choice, Author author) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> reasons = traces.stream()
                .collect(Collectors.toMap(
                        BatchTrace::record, trace -> trace.before().getOrDefault(REASON, "")));
        return undo(
                traces,
                (account, holder) -> account.suspend(
                        Objects.requireNonNull(reasons.get(account.id().value())), today, holder, author));
    }
}
