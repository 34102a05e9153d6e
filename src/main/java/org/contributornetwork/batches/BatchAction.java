package org.contributornetwork.batches;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/**
 * Something that communication does to many records of a list at once. A module that wants one brings a bean of it; its words are
 * messages below {@code batch.<code>.}: {@code action}, {@code question}, {@code effect}, {@code do}, {@code done} and {@code nothing}, and
 * {@code choice} where something is to be chosen with it.
 */
public interface BatchAction {

    /** Short and stable: it is stored, and stands in forms. */
    String code();

    /** The code of the list on which it is offered. */
    String list();

    /** Whether something must be chosen with it, one of {@link #choices}. */
    default boolean asksForChoice() {
        return false;
    }

    /** In one statement. */
    default List<Choice> choices() {
        return List.of();
    }

    /** Whether somebody must say why. */
    default boolean asksForReason() {
        return false;
    }

    default boolean canBeUndone() {
        return true;
    }

    /**
     * Looks at each of these records: whether it would be changed, or is left out and why. Reads only what this actor may change, in
     * a number of statements that does not follow the number of records. It is asked twice, for the preview and again in the
     * transaction that carries it out, because the world moves between the two.
     *
     * @param choice what was chosen, where something is to be
     */
    BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor);

    /**
     * Puts the records back as they were before, in the open transaction and within few statements.
     *
     * @return those that somebody changed since: they are left as they are
     */
    default Set<UUID> undo(List<BatchTrace> traces, @Nullable Choice choice, Author author) {
        throw new UnsupportedOperationException(code() + " cannot be undone");
    }

    /** @param label what it is called today */
    record Choice(String id, String label) {}
}
