package org.contributornetwork.views.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.views.ViewId;
import org.jspecify.annotations.Nullable;

/** A list as somebody likes to see it (« vue »), under a name of their own. */
@Entity
public class SavedView {

    public static final int NAME_LENGTH = 60;

    static final int QUERY_LENGTH = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ViewId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "list")
    private String viewedList;

    private String name;

    private String query;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    /** @param query what the list shows, as it stands in its address */
    public SavedView(ViewId id, AccountId account, String list, String name, String query, Instant now) {
        if (query.isEmpty()) {
            throw RuleViolation.of("views.nothing-to-keep");
        }
        if (query.length() > QUERY_LENGTH) {
            throw RuleViolation.of("views.too-long");
        }
        this.id = id;
        this.account = account;
        this.viewedList = list;
        this.name = name;
        this.query = query;
        this.savedAt = now;
    }

    public ViewId id() {
        return id;
    }

    public String list() {
        return viewedList;
    }

    public String name() {
        return name;
    }

    public String query() {
        return query;
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    public void rename(String newName) {
        name = newName;
    }
}
