package org.contributornetwork.batches.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.application.BatchOrder;
import org.contributornetwork.batches.application.BatchWork.Assent;
import org.contributornetwork.batches.domain.Batch;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to many records, from the boxes of the list to the last word.
 *
 * @param id      of the act to come, so that a form sent twice does it once
 * @param list    the code of the list
 * @param query   what the list shows
 * @param action  the code of what is to be done
 * @param choice  what is chosen with it
 * @param scope   {@code all} that the list shows, or else what is picked
 * @param records those that are picked
 * @param seen    what the preview showed
 * @param insist  the doubtful records too
 */
record BatchForm(
        @Nullable String id,
        @Nullable String list,
        @Nullable String query,
        @Nullable String action,
        @Nullable String choice,
        @Nullable String scope,
        @Nullable List<String> records,
        @Nullable String seen,
        @Nullable String insist,

        @PlainText(max = Batch.REASON_LENGTH, required = false, multiline = true) @Nullable String reason) {

    private static final String ALL = "all";

    BatchId toId() {
        return BatchId.of(Typed.line(id));
    }

    BatchOrder toOrder() {
        return new BatchOrder(
                Typed.line(list),
                Typed.line(query),
                Typed.line(action),
                choice == null ? null : Typed.line(choice),
                isForAll(),
                toRecords());
    }

    Assent toAssent() {
        String why = Typed.text(reason);
        return new Assent(Typed.line(seen), isInsisting(), why.isEmpty() ? null : why);
    }

    public boolean isForAll() {
        return ALL.equals(scope);
    }

    public boolean isInsisting() {
        return "true".equals(insist);
    }

    /** What spells no record picks none. */
    Set<UUID> toRecords() {
        Set<UUID> picked = new LinkedHashSet<>();
        for (String record : records == null ? List.<String>of() : records) {
            try {
                picked.add(UUID.fromString(record.strip()));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return picked;
    }
}
