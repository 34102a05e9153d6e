package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.shared.history.Author;

/** A task that people do on the portal: news, events, fixed pages… */
@Entity
public class Task extends WorkListEntry<Task> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TaskId id;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    public Task(TaskId id, String name, Author author) {
        super(id.value(), name, author);
        this.id = id;
    }

    public TaskId id() {
        return id;
    }

    @Override
    protected UUID key() {
        return id.value();
    }
}
