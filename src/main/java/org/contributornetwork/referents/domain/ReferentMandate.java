package org.contributornetwork.referents.domain;

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
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The mandate of a referent: proposed with a reason, then approved or refused by the head of the service; once approved, in
 * force from its first day to the day before its end. Nobody decides on their own mandate.
 */
@Entity
public class ReferentMandate extends AbstractAggregateRoot<ReferentMandate> {

    public static final int REASON_LENGTH = 2_000;
    public static final int MONTHS_BY_DEFAULT = 12;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MandateId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_member_id"))
    private StaffMemberId person;

    @Enumerated(EnumType.STRING)
    private MandateStatus status;

    @Enumerated(EnumType.STRING)
    private MandateOrigin origin;

    @Enumerated(EnumType.STRING)
    private MandateRank rank;

    private String reason;

    private Instant proposedAt;

    private UUID proposedBy;

    private String proposedByName;

    private Instant waitingSince;

    private @Nullable Instant decidedAt;

    private @Nullable UUID decidedBy;

    private @Nullable String decidedByName;

    private @Nullable UUID decidedByStaffMemberId;

    private @Nullable String refusalReason;

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected ReferentMandate() {}

    private ReferentMandate(
            MandateId id, Nominee nominee, MandateOrigin origin, String reason, Author author, Instant now) {
        this.id = id;
        this.department = nominee.department();
        this.person = nominee.person();
        this.status = MandateStatus.PROPOSED;
        this.origin = origin;
        this.reason = reason;
        this.proposedAt = now;
        this.proposedBy = accountOf(author);
        this.proposedByName = author.name();
        this.rank = MandateRank.PRINCIPAL;
        this.waitingSince = now;
    }

    public static ReferentMandate propose(
            MandateId id, Nominee nominee, MandateOrigin origin, String reason, Author author, Instant now) {
        ReferentMandate mandate = new ReferentMandate(id, nominee, origin, reason, author, now);
        mandate.registerEvent(new MandateEvent.Proposed(id, nominee, reason, author));
        return mandate;
    }

    /** Notes a decision that was taken before this software knew of it. */
    public static ReferentMandate noteDecision(
            MandateId id, Nominee nominee, String reason, LocalDate startsOn, Author author, Instant now) {
        ReferentMandate mandate = new ReferentMandate(id, nominee, MandateOrigin.IMPORT, reason, author, now);
        mandate.decided(MandateStatus.APPROVED, author, null, now);
        LocalDate end = mandate.runFrom(startsOn);
        mandate.registerEvent(new MandateEvent.NotedFromFile(id, nominee, startsOn, end, reason, author));
        return mandate;
    }

    /** @throws StaleEdit where somebody has decided already */
    public void approve(Nominee nominee, LocalDate firstDay, Actor head, Instant now) {
        requireDecidableBy(head);
        decided(MandateStatus.APPROVED, head.author(), head.staffMember(), now);
        LocalDate end = runFrom(firstDay);
        registerEvent(new MandateEvent.Approved(id, nominee, firstDay, end, head.author()));
    }

    /** @throws StaleEdit where somebody has decided already */
    public void refuse(Nominee nominee, String why, Actor head, Instant now) {
        requireDecidableBy(head);
        decided(MandateStatus.REFUSED, head.author(), head.staffMember(), now);
        refusalReason = why;
        registerEvent(new MandateEvent.Refused(id, nominee, why, head.author()));
    }

    public MandateId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    public StaffMemberId person() {
        return person;
    }

    public MandateStatus status() {
        return status;
    }

    public boolean isActiveOn(LocalDate day) {
        return startsOn != null && endsOn != null && !day.isBefore(startsOn) && day.isBefore(endsOn);
    }

    /** Whether this very approval was already given by this very person: a second click, then. */
    public boolean wasApprovedFrom(LocalDate firstDay, Actor head) {
        return status == MandateStatus.APPROVED && wasDecidedBy(head) && firstDay.equals(startsOn);
    }

    /** As {@link #wasApprovedFrom}, for a refusal; another reason is another answer. */
    public boolean wasRefusedBecause(String why, Actor head) {
        return status == MandateStatus.REFUSED && wasDecidedBy(head) && why.equals(refusalReason);
    }

    private boolean wasDecidedBy(Actor actor) {
        return actor.account().value().equals(decidedBy);
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    private void requireDecidableBy(Actor head) {
        if (head.is(person.value())) {
            throw RuleViolation.of("mandate.own-decision");
        }
        if (status != MandateStatus.PROPOSED) {
            throw new StaleEdit();
        }
    }

    private void decided(MandateStatus decision, Author author, @Nullable UUID authorStaffMember, Instant now) {
        status = decision;
        decidedAt = now;
        decidedBy = accountOf(author);
        decidedByName = author.name();
        decidedByStaffMemberId = authorStaffMember;
    }

    private LocalDate runFrom(LocalDate firstDay) {
        LocalDate end = firstDay.plusMonths(MONTHS_BY_DEFAULT);
        startsOn = firstDay;
        endsOn = end;
        return end;
    }

    private static UUID accountOf(Author author) {
        if (author.accountId() == null) {
            throw new IllegalArgumentException("a mandate is proposed and decided by somebody who signed in");
        }
        return author.accountId();
    }
}
