package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.application.ManyAccounts.Line;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Many accounts are suspended, as {@link PortalAccountSuspension} does one. Those without which a service would have nobody active
 * are left out, unless whoever acts insists.
 */
@Component
@Order(50)
class SuspensionOfMany extends ActOnAccounts {

    private final ManyAccounts accounts;
    private final Clock clock;

    SuspensionOfMany(ManyAccounts accounts, Clock clock) {
        super(accounts);
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "portal.suspend";
    }

    @Override
    public boolean asksForReason() {
        return true;
    }

    @Override
    public BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor) {
        List<Line> lines = accounts.lines(records);
        BatchPlan plan =
                new BatchPlan((ids, author, reason) -> suspend(ids, lines, Objects.requireNonNull(reason), author));
        for (Line line : lines) {
            if (line.status() == PortalAccountStatus.CLOSED) {
                plan.leavesOut(line.id(), line.label(), "batch.portal.left-out.closed");
            } else if (line.status() == PortalAccountStatus.SUSPENDED) {
                plan.leavesOut(line.id(), line.label(), "batch.portal.left-out.suspended");
            } else if (line.isLastOfItsService()) {
                plan.doubts(line.id(), line.label(), "batch.portal.last-contributor", line.department());
            } else {
                plan.changes(line.id(), line.label());
            }
        }
        return plan;
    }

    private List<BatchTrace> suspend(Set<UUID> ids, List<Line> lines, String reason, Author author) {
        accounts.holdTheirServices(ids);
        // Of two who suspend the last two of a service at once, the second is asked too.
        if (!lastOnes(accounts.lines(lines.stream().map(Line::id).toList())).equals(lastOnes(lines))) {
            throw new StaleEdit();
        }
        LocalDate today = LocalDate.now(clock);
        return doTo(ids, lines, (account, holder) -> account.suspend(reason, today, holder, author));
    }

    private static Set<UUID> lastOnes(List<Line> lines) {
        return lines.stream().filter(Line::isLastOfItsService).map(Line::id).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> undo(List<BatchTrace> traces, @Nullable Choice choice, Author author) {
        LocalDate today = LocalDate.now(clock);
        return undo(traces, (account, holder) -> account.reactivate(today, holder, author));
    }
}
