package org.contributornetwork.batches.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/** One act on many records (« action groupée »): who did what to how many, when and why, and whether it was undone. */
@Entity
public class Batch {

    public static final int REASON_LENGTH = 2_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BatchId id;

    @Version
    private @Nullable Integer version;

    private String kind;

    private @Nullable String choice;

    private @Nullable String choiceLabel;

    private @Nullable String reason;

    private Instant doneAt;

    private UUID doneBy;

    private String doneByName;

    private int records;

    private @Nullable Instant undoneAt;

    private @Nullable String undoneByName;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    /**
     * @param choice      what was chosen with it, if something was
     * @param choiceLabel and what that is called
     */
    public Batch(
            BatchId id,
            String kind,
            @Nullable String choice,
            @Nullable String choiceLabel,
            @Nullable String reason,
            int records,
            Author by,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.choice = choice;
        this.choiceLabel = choiceLabel;
        this.reason = reason;
        this.records = records;
        this.doneAt = now;
        this.doneBy = Objects.requireNonNull(by.accountId());
        this.doneByName = by.name();
    }

    public String kind() {
        return kind;
    }

    public @Nullable String choice() {
        return choice;
    }

    public @Nullable String choiceLabel() {
        return choiceLabel;
    }

    public int records() {
        return records;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public void undo(Author by, Instant now) {
        undoneAt = now;
        undoneByName = by.name();
    }
}
