package org.contributornetwork.directory.domain;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.contributornetwork.directory.WorkListEvent;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An entry of one of the lists that communication edits. A retired entry stays where it is used and is offered no more. */
@MappedSuperclass
public abstract class WorkListEntry<E extends WorkListEntry<E>> extends AbstractAggregateRoot<E> {

    public static final int NAME_LENGTH = 100;

    @Version
    private @Nullable Integer version;

    private String name;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected WorkListEntry() {}

    protected WorkListEntry(UUID id, String name, Author author) {
        this.name = name;
        registerEvent(new WorkListEvent.Added(id, name, author));
    }

    protected abstract UUID key();

    public String name() {
        return name;
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    public void rename(String newName, Author author) {
        if (!name.equals(newName)) {
            registerEvent(new WorkListEvent.Renamed(key(), name, newName, author));
            name = newName;
        }
    }

    public void retire(Author author) {
        if (!retired) {
            retired = true;
            registerEvent(new WorkListEvent.Retired(key(), name, author));
        }
    }

    public void restore(Author author) {
        if (retired) {
            retired = false;
            registerEvent(new WorkListEvent.Restored(key(), name, author));
        }
    }
}
