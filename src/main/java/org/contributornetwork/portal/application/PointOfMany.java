package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.application.ManyAccounts.Line;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A point of the checklist is done for many accounts, as {@link PortalAccountChecklist} notes it for one. */
@Component
@Order(40)
class PointOfMany extends ActOnAccounts {

    private final ManyAccounts accounts;
    private final Words words;
    private final Clock clock;

    PointOfMany(ManyAccounts accounts, Words words, Clock clock) {
        super(accounts);
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "portal.tick";
    }

    @Override
    public boolean asksForChoice() {
        return true;
    }

    /** What communication does itself; whether somebody signed in is not done by ticking. */
    @Override
    public List<Choice> choices() {
        return Stream.of(ChecklistPoint.values())
                .filter(ChecklistPoint::configures)
                .map(point -> new Choice(point.code(), words.of("portal-account.point." + point.code())))
                .toList();
    }

    @Override
    public BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor) {
        ChecklistPoint point = point(choice);
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = accounts.lines(records);
        BatchPlan plan = new BatchPlan((ids, author, reason) ->
                doTo(ids, lines, (account, holder) -> account.tick(point, today, holder, author)));
        for (Line line : lines) {
            String obstacle = obstacle(line, point);
            if (obstacle == null) {
                plan.changes(line.id(), line.label());
            } else {
                plan.leavesOut(line.id(), line.label(), "batch.portal.left-out." + obstacle);
            }
        }
        return plan;
    }

    @Override
    public Set<UUID> undo(List<BatchTrace> traces, @Nullable Choice choice, Author author) {
        ChecklistPoint point = point(choice);
        return undo(traces, (account, holder) -> account.untick(point, holder, author));
    }

    private static @Nullable String obstacle(Line line, ChecklistPoint point) {
        if (line.status() == PortalAccountStatus.CLOSED) {
            return "closed";
        }
        if (line.status() == PortalAccountStatus.SUSPENDED) {
            return "suspended";
        }
        if (line.ticked().contains(point)) {
            return "ticked";
        }
        boolean created = point == ChecklistPoint.CREATED || line.ticked().contains(ChecklistPoint.CREATED);
        return created ? null : "not-created";
    }

    private static ChecklistPoint point(@Nullable Choice choice) {
        return ChecklistPoint.of(Objects.requireNonNull(choice).id());
    }
}
