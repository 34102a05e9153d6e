package org.contributornetwork.portal.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.portal.application.ManyAccounts.Deed;
import org.contributornetwork.portal.application.ManyAccounts.Line;

/** What acts on many accounts have in common: each is done to every account alike, and undone by its contrary. */
abstract class ActOnAccounts implements BatchAction {

    private final ManyAccounts accounts;

    ActOnAccounts(ManyAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String list() {
        return AccountsInBatches.CODE;
    }

    /** What must be known of an account to undo it. */
    Map<String, String> before(Line line) {
        return Map.of();
    }

    List<BatchTrace> doTo(Set<UUID> ids, List<Line> lines, Deed deed) {
        Map<UUID, Line> known = lines.stream().collect(Collectors.toMap(Line::id, Function.identity()));
        List<BatchTrace> traces = new ArrayList<>();
        accounts.change(ids, account -> true, deed, account -> {
            Line line = Objects.requireNonNull(known.get(account.id().value()));
            traces.add(new BatchTrace(line.id(), line.label(), account.versionNow(), before(line)));
        });
        return traces;
    }

    /** @return those that somebody changed since */
    Set<UUID> undo(List<BatchTrace> traces, Deed contrary) {
        Map<UUID, Integer> versions = new HashMap<>();
        traces.forEach(trace -> versions.put(trace.record(), trace.versionAfter()));
        return accounts.change(
                versions.keySet(),
                account -> Objects.equals(versions.get(account.id().value()), account.versionNow()),
                contrary,
                account -> {});
    }
}
