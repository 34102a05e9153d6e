package org.contributornetwork.security.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A link that opens one door once, until a moment. */
@Entity
@Table(name = "single_use_link")
public class SingleUseLink implements Persistable<UUID> {

    @Id
    private UUID id;

    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private @Nullable AccountId account;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected SingleUseLink() {}

    public SingleUseLink(
            LinkToken token, LinkPurpose purpose, @Nullable AccountId account, Instant now, Duration validity) {
        this.id = Ids.next();
        this.tokenHash = token.hash();
        this.purpose = purpose;
        this.account = account;
        this.createdAt = now;
        this.expiresAt = now.plus(validity);
        this.fresh = true;
    }

    public boolean opens(LinkPurpose door, Instant now) {
        return purpose == door && usedAt == null && now.isBefore(expiresAt);
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    /** The row is locked by whoever calls this, so that the same link cannot open twice at once. */
    public void use(Instant now) {
        if (usedAt != null) {
            throw new IllegalStateException("link already used");
        }
        usedAt = now;
    }

    public @Nullable AccountId account() {
        return account;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
