package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.shared.history.Author;

/** A piece of software that people use. */
@Entity
public class Software extends WorkListEntry<Software> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SoftwareId id;

    @SuppressWarnings("NullAway.Init")
    protected Software() {}

    public Software(SoftwareId id, String name, Author author) {
        super(id.value(), name, author);
        this.id = id;
    }

    public SoftwareId id() {
        return id;
    }

    @Override
    protected UUID key() {
        return id.value();
    }
}
