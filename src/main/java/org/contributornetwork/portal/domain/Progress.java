package org.contributornetwork.portal.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;

/** What was done for an account and seen of it: the day of each point of its checklist, and of the last contribution. */
@Embeddable
class Progress {

    private @Nullable LocalDate createdOn;

    private @Nullable LocalDate rolesSetOn;

    private @Nullable LocalDate sectionsSetOn;

    private @Nullable LocalDate welcomeSentOn;

    private @Nullable LocalDate firstSignInOn;

    private @Nullable LocalDate charterAcceptedOn;

    private @Nullable LocalDate lastContributionOn;

    Progress() {}

    private Progress(Progress other) {
        for (ChecklistPoint point : ChecklistPoint.values()) {
            note(point, other.dayOf(point));
        }
        lastContributionOn = other.lastContributionOn;
    }

    /** As it is now, to be compared with later. */
    Progress snapshot() {
        return new Progress(this);
    }

    /** The status that follows. A contribution proves more than a checklist: whoever publishes is active. */
    PortalAccountStatus status() {
        if (createdOn == null) {
            return PortalAccountStatus.REQUESTED;
        }
        if (lastContributionOn != null) {
            return PortalAccountStatus.ACTIVE;
        }
        boolean configured = Arrays.stream(ChecklistPoint.values())
                .filter(ChecklistPoint::configures)
                .allMatch(this::has);
        return configured ? PortalAccountStatus.CONFIGURED : PortalAccountStatus.CREATED;
    }

    /** @throws StaleEdit where it is ticked with another day already */
    void tick(ChecklistPoint point, LocalDate day) {
        LocalDate noted = dayOf(point);
        if (noted != null && !noted.equals(day)) {
            throw new StaleEdit();
        }
        if (needsTheAccount(point) && createdOn == null) {
            throw RuleViolation.of("portal-account.create-first");
        }
        note(point, day);
    }

    void untick(ChecklistPoint point) {
        if (point == ChecklistPoint.CREATED && lastContributionOn != null) {
            throw RuleViolation.of("portal-account.has-contributed");
        }
        boolean othersRestOnIt = Arrays.stream(ChecklistPoint.values())
                .filter(Progress::needsTheAccount)
                .anyMatch(this::has);
        if (point == ChecklistPoint.CREATED && othersRestOnIt) {
            throw RuleViolation.of("portal-account.untick-others-first");
        }
        note(point, null);
    }

    /** What the portal proves: that the account was created there, has its roles, was signed in with. */
    void take(Sighting sighting) {
        noteOnce(ChecklistPoint.CREATED, sighting.createdOn() == null ? sighting.on() : sighting.createdOn());
        if (sighting.signedInOn() != null) {
            noteOnce(ChecklistPoint.FIRST_SIGN_IN, sighting.signedInOn());
        }
        if (sighting.rolesAsExpected()) {
            noteOnce(ChecklistPoint.ROLES, sighting.on());
        }
    }

    /** Days come in any order; the latest stays. */
    void contributed(LocalDate day) {
        noteOnce(ChecklistPoint.CREATED, day);
        if (lastContributionOn == null || day.isAfter(lastContributionOn)) {
            lastContributionOn = day;
        }
    }

    boolean has(ChecklistPoint point) {
        return dayOf(point) != null;
    }

    @Nullable LocalDate dayOf(ChecklistPoint point) {
        return switch (point) {
            case CREATED -> createdOn;
            case ROLES -> rolesSetOn;
            case SECTIONS -> sectionsSetOn;
            case WELCOME -> welcomeSentOn;
            case FIRST_SIGN_IN -> firstSignInOn;
            case CHARTER -> charterAcceptedOn;
        };
    }

    @Nullable LocalDate lastContributionOn() {
        return lastContributionOn;
    }

    /** The points that have another day than then. */
    List<Change> since(Progress before) {
        Change.Collector changes = new Change.Collector();
        for (ChecklistPoint point : ChecklistPoint.values()) {
            changes.compare(point.field(), before.dayOf(point), dayOf(point));
        }
        return changes.changes();
    }

    /** A charter may be signed before there is an account. */
    private static boolean needsTheAccount(ChecklistPoint point) {
        return point != ChecklistPoint.CREATED && point != ChecklistPoint.CHARTER;
    }

    private void noteOnce(ChecklistPoint point, LocalDate day) {
        if (!has(point)) {
            note(point, day);
        }
    }

    private void note(ChecklistPoint point, @Nullable LocalDate day) {
        switch (point) {
            case CREATED -> createdOn = day;
            case ROLES -> rolesSetOn = day;
            case SECTIONS -> sectionsSetOn = day;
            case WELCOME -> welcomeSentOn = day;
            case FIRST_SIGN_IN -> firstSignInOn = day;
            case CHARTER -> charterAcceptedOn = day;
        }
    }
}
