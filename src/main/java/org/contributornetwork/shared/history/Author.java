package org.contributornetwork.shared.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the history remembers it: the account, or none for the software itself, and the name at that time.
 *
 * @param occasion what made this person act, where one act changes many records: « Importé de reseau.csv ». It is the reason
 *                 of every line that has none of its own.
 */
public record Author(
        @Nullable UUID accountId, String name, @Nullable String occasion) {

    public Author(@Nullable UUID accountId, String name) {
        this(accountId, name, null);
    }

    public Author onOccasionOf(String what) {
        return new Author(accountId, name, what);
    }
}
