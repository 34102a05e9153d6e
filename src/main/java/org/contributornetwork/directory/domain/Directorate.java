package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.contributornetwork.directory.DirectorateEvent;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A directorate (« direction »): the roof of several services. */
@Entity
public class Directorate extends AbstractAggregateRoot<Directorate> {

    public static final int NAME_LENGTH = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DirectorateId id;

    @Version
    private @Nullable Integer version;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Directorate() {}

    public Directorate(DirectorateId id, String name, Author author) {
        this.id = id;
        this.name = name;
        registerEvent(new DirectorateEvent.Added(id, name, author));
    }

    public DirectorateId id() {
        return id;
    }

    public String name() {
        return name;
    }
}
