package org.contributornetwork.portal.domain;

import static org.contributornetwork.portal.PortalAccountStatus.CLOSED;
import static org.contributornetwork.portal.PortalAccountStatus.REQUESTED;
import static org.contributornetwork.portal.PortalAccountStatus.SUSPENDED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountEvent;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The account of a person on the city's portal. Its status follows from what was done and seen: requested until it is created
 * there; created until its roles and sections are set and the welcome is sent; then configured; active from the first
 * contribution on, however much of its checklist is done by then. Somebody may suspend and reactivate it, with a reason, and
 * close it for good; no timer ever does. What the portal itself says of the account lies in the same row, beside this record
 * and not in it.
 */
@Entity
public class PortalAccount extends AbstractAggregateRoot<PortalAccount> {

    public static final int REASON_LENGTH = 2_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PortalAccountId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_member_id"))
    private StaffMemberId person;

    private String userName;

    @Enumerated(EnumType.STRING)
    private PortalAccountStatus status;

    private @Nullable UUID mandateId;

    private Instant requestedAt;

    private String requestedByName;

    private String requestReason = "";

    // Null as long as there is nothing in it: so Hibernate reads it.
    @Embedded
    private @Nullable Progress progress;

    @Embedded
    private @Nullable Suspension suspension;

    private @Nullable LocalDate reactivatedOn;

    private @Nullable LocalDate closedOn;

    private @Nullable String closingReason;

    @SuppressWarnings("NullAway.Init")
    protected PortalAccount() {}

    private PortalAccount(PortalAccountId id, Holder holder, Author author, Instant now) {
        this.id = id;
        this.person = holder.person();
        this.userName = holder.userName();
        this.status = REQUESTED;
        this.requestedAt = now;
        this.requestedByName = author.name();
    }

    public static PortalAccount request(PortalAccountId id, Holder holder, String reason, Author author, Instant now) {
        PortalAccount account = new PortalAccount(id, holder, author, now);
        account.requestReason = reason;
        account.registerEvent(new PortalAccountEvent.Requested(id, holder, reason, author));
        return account;
    }

    /** An approved mandate asks for it by itself. */
    public static PortalAccount requestFor(
            MandateId mandate, PortalAccountId id, Holder holder, Author author, Instant now) {
        PortalAccount account = new PortalAccount(id, holder, author, now);
        account.mandateId = mandate.value();
        account.registerEvent(new PortalAccountEvent.RequestedByMandate(id, holder, mandate, author));
        return account;
    }

    /** The portal has it already, and nobody had asked for it here. */
    public static PortalAccount foundOnPortal(
            PortalAccountId id, Holder holder, Sighting sighting, Author author, Instant now) {
        PortalAccount account = new PortalAccount(id, holder, author, now);
        account.progress().take(sighting);
        account.settle();
        account.registerEvent(new PortalAccountEvent.FoundOnPortal(id, holder, sighting.news(), author));
        return account;
    }

    /** @throws RuleViolation once it is created: the portal has it under its name */
    public void rename(String name, Holder holder, Author author) {
        if (name.equals(userName)) {
            return;
        }
        if (status != REQUESTED) {
            throw RuleViolation.at("userName", "portal-account.created-under-that-name");
        }
        String before = userName;
        userName = name;
        registerEvent(new PortalAccountEvent.UserNameChanged(id, holder.named(name), before, author));
    }

    /** @throws StaleEdit where somebody has ticked it with another day */
    public void tick(ChecklistPoint point, LocalDate day, Holder holder, Author author) {
        requireAtWork();
        List<Change> changes = changesOf(() -> progress().tick(point, day));
        if (!changes.isEmpty()) {
            registerEvent(new PortalAccountEvent.Ticked(id, holder, point, day, changes, author));
        }
    }

    /** Takes back a point that was ticked by mistake. */
    public void untick(ChecklistPoint point, Holder holder, Author author) {
        requireAtWork();
        if (progress().has(point)) {
            List<Change> changes = changesOf(() -> progress().untick(point));
            registerEvent(new PortalAccountEvent.Unticked(id, holder, point, changes, author));
        }
    }

    /** Takes over what the portal proves; the name that it has there becomes its name here. */
    public void seen(Sighting sighting, Holder holder, Author author) {
        List<Change> news = new ArrayList<>(sighting.news());
        if (status != CLOSED && !userName.equals(sighting.userName())) {
            news.add(new Change("userName", userName, sighting.userName()));
            userName = sighting.userName();
        }
        news.addAll(changesOf(() -> progress().take(sighting)));
        if (!news.isEmpty()) {
            registerEvent(new PortalAccountEvent.Observed(id, holder.named(userName), List.copyOf(news), author));
        }
    }

    /** Something of this person was published on the portal that day. */
    public void contributed(LocalDate day, Holder holder, Author author) {
        boolean first = progress().lastContributionOn() == null;
        progress().contributed(day);
        settle();
        if (first) {
            registerEvent(new PortalAccountEvent.Activated(id, holder, day, author));
        }
    }

    /** @throws StaleEdit where it is suspended for another reason already */
    public void suspend(String reason, LocalDate today, Holder holder, Author author) {
        requireNotClosed();
        if (suspension == null) {
            suspension = new Suspension(status, today, reason);
            status = SUSPENDED;
            registerEvent(new PortalAccountEvent.Suspended(id, holder, reason, author));
        } else if (!suspension.suspensionReason().equals(reason)) {
            throw new StaleEdit();
        }
    }

    /** As it was before it was suspended; for seven days it is not called dormant. */
    public void reactivate(LocalDate today, Holder holder, Author author) {
        requireNotClosed();
        if (suspension != null) {
            suspension = null;
            status = progress().status();
            reactivatedOn = today;
            registerEvent(new PortalAccountEvent.Reactivated(id, holder, author));
        } else if (!today.equals(reactivatedOn)) {
            throw RuleViolation.of("portal-account.not-suspended");
        }
    }

    /** @throws StaleEdit where it is closed for another reason already */
    public void close(String reason, LocalDate today, Holder holder, Author author) {
        if (status != CLOSED) {
            end(reason, today);
            registerEvent(new PortalAccountEvent.Closed(id, holder, reason, author));
        } else if (!reason.equals(closingReason)) {
            throw new StaleEdit();
        }
    }

    /** Its person has left: nobody is to sign in with it any more. */
    public void closeOnDeparture(String reason, LocalDate leftOn, LocalDate today, Holder holder, Author author) {
        if (status != CLOSED) {
            end(reason, today);
            registerEvent(new PortalAccountEvent.ClosedOnDeparture(id, holder, leftOn, author));
        }
    }

    public PortalAccountId id() {
        return id;
    }

    public StaffMemberId person() {
        return person;
    }

    // Not called version(): Spring Data would take 0 for the version of a record that was never saved.
    public int versionNow() {
        return version == null ? 0 : version;
    }

    public PortalAccountStatus status() {
        return status;
    }

    public String userName() {
        return userName;
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    /** What a deed changes in the checklist, and in the status that follows from it. */
    private List<Change> changesOf(Runnable deed) {
        Progress before = progress().snapshot();
        PortalAccountStatus statusBefore = status;
        deed.run();
        settle();
        List<Change> changes = new ArrayList<>(progress().since(before));
        if (status != statusBefore) {
            changes.add(new Change("portalStatus", statusBefore.name(), status.name()));
        }
        return List.copyOf(changes);
    }

    /** A suspended account keeps the status that follows for its return. */
    private void settle() {
        PortalAccountStatus follows = progress().status();
        if (suspension != null) {
            suspension = new Suspension(follows, suspension.suspendedOn(), suspension.suspensionReason());
        } else if (status != CLOSED) {
            status = follows;
        }
    }

    private void end(String reason, LocalDate today) {
        suspension = null;
        status = CLOSED;
        closedOn = today;
        closingReason = reason;
    }

    private void requireAtWork() {
        requireNotClosed();
        if (status == SUSPENDED) {
            throw RuleViolation.of("portal-account.is-suspended");
        }
    }

    private void requireNotClosed() {
        if (status == CLOSED) {
            throw RuleViolation.of("portal-account.is-closed");
        }
    }

    private Progress progress() {
        if (progress == null) {
            progress = new Progress();
        }
        return progress;
    }
}
