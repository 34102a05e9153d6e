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
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.MandateTerm;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The mandate of a referent: proposed with a reason; approved or refused by whoever decides for the service, who may ask a
 * question first, or withdrawn before; once approved, in force from its first day to the day before its end, unless it is
 * revoked or somebody else takes over. A renewal is a mandate of its own. Nobody decides on their own mandate.
 */
@Entity
public class ReferentMandate extends AbstractAggregateRoot<ReferentMandate> {

    public static final int REASON_LENGTH = 2_000;

    /** This near its end a mandate may be renewed. */
    public static final int ENDING_DAYS = 60;

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

    @Embedded
    private @Nullable Decision decision;

    private @Nullable String refusalReason;

    private @Nullable String withdrawalReason;

    /** Of an approved one only. */
    @Embedded
    private @Nullable MandateTerm term;

    private @Nullable UUID renews;

    private @Nullable UUID succeeds;

    @Embedded
    private @Nullable Ending ending;

    @SuppressWarnings("NullAway.Init")
    protected ReferentMandate() {}

    private ReferentMandate(
            MandateId id,
            Nominee nominee,
            MandateRank rank,
            MandateOrigin origin,
            String reason,
            Author author,
            Instant now) {
        this.id = id;
        this.department = nominee.department();
        this.person = nominee.person();
        this.status = MandateStatus.PROPOSED;
        this.rank = rank;
        this.origin = origin;
        this.reason = reason;
        this.proposedAt = now;
        this.proposedBy = accountOf(author);
        this.proposedByName = author.name();
        this.waitingSince = now;
    }

    public static ReferentMandate propose(
            MandateId id,
            Nominee nominee,
            MandateRank rank,
            MandateOrigin origin,
            String reason,
            Author author,
            Instant now) {
        ReferentMandate mandate = new ReferentMandate(id, nominee, rank, origin, reason, author, now);
        mandate.registerEvent(new MandateEvent.Proposed(id, nominee, rank, reason, author));
        return mandate;
    }

    /** Notes a decision that was taken before this software knew of it. */
    public static ReferentMandate noteDecision(
            MandateId id, Nominee nominee, String reason, LocalDate startsOn, Author author, Instant now) {
        ReferentMandate mandate =
                new ReferentMandate(id, nominee, MandateRank.PRINCIPAL, MandateOrigin.IMPORT, reason, author, now);
        mandate.close(MandateStatus.APPROVED, Decision.notedBy(author, now));
        mandate.term = MandateTerm.from(startsOn);
        mandate.registerEvent(new MandateEvent.NotedFromFile(id, nominee, mandate.term, reason, author));
        return mandate;
    }

    /** @throws StaleEdit where the proposal does not wait any more */
    public void approve(Nominee nominee, LocalDate firstDay, MandateRank as, Decider decider, Instant now) {
        requireDecidableBy(decider);
        MandateRank proposed = rank;
        rank = as;
        approved(nominee, firstDay, proposed, decider, now);
    }

    /** @throws StaleEdit where the proposal does not wait any more */
    public void refuse(Nominee nominee, String why, Decider decider, Instant now) {
        requireDecidableBy(decider);
        close(MandateStatus.REFUSED, Decision.by(decider, now));
        refusalReason = why;
        registerEvent(new MandateEvent.Refused(id, nominee, why, decider.author(), decider.inPlaceOf()));
    }

    /**
     * Stops the wait until the answer.
     *
     * @throws StaleEdit where the proposal does not wait any more
     */
    public void requestInformation(Nominee nominee, UUID question, String asked, Decider decider) {
        requireDecidableBy(decider);
        status = MandateStatus.INFORMATION_REQUESTED;
        registerEvent(new MandateEvent.InformationRequested(
                id, nominee, question, asked, decider.author(), decider.inPlaceOf()));
    }

    /**
     * The wait begins again.
     *
     * @throws StaleEdit where no question is open
     */
    public void giveInformation(Nominee nominee, UUID question, String answer, Author author, Instant now) {
        if (status != MandateStatus.INFORMATION_REQUESTED) {
            throw new StaleEdit();
        }
        status = MandateStatus.PROPOSED;
        waitingSince = now;
        registerEvent(new MandateEvent.InformationGiven(id, nominee, question, answer, author));
    }

    /** @throws StaleEdit where somebody has decided already */
    public void withdraw(Nominee nominee, String why, Author author, Instant now) {
        if (!isOpen()) {
            throw new StaleEdit();
        }
        close(MandateStatus.WITHDRAWN, Decision.notedBy(author, now));
        withdrawalReason = why;
        registerEvent(new MandateEvent.Withdrawn(id, nominee, why, author));
    }

    /** Today is the first day without it. */
    public void revoke(Nominee nominee, String why, LocalDate today, Decider decider, Instant now) {
        requireNotTheirOwn(decider);
        revoke(nominee, why, today, decider.author(), decider.inPlaceOf(), now);
    }

    /** The person leaves the city: a proposal is withdrawn, a mandate that runs, or is to come, ends today. */
    public void endByDeparture(Nominee nominee, String why, LocalDate today, Author author, Instant now) {
        if (isOpen()) {
            withdraw(nominee, why, author, now);
            return;
        }
        MandateTerm planned = end(Ending.of(Ending.Kind.DEPARTED, why, author, null, now), today);
        registerEvent(new MandateEvent.EndedByDeparture(id, nominee, planned, today, why, author));
    }

    /** A renewal that was to come falls with the mandate that it was to continue. */
    public void fallWith(ReferentMandate former, Nominee nominee, LocalDate today, Instant now) {
        Ending end = former.ending;
        if (end == null || !former.id.value().equals(renews)) {
            throw new IllegalArgumentException("a renewal falls with what it renews, once that has ended");
        }
        Author author = new Author(end.endedBy(), end.endedByName());
        revoke(nominee, end.endingReason(), today, author, end.endedOnBehalfOf(), now);
    }

    /** The mandate that goes on where this one ends, for as long. */
    public ReferentMandate renew(MandateId next, Nominee nominee, LocalDate today, Decider decider, Instant now) {
        requireNotTheirOwn(decider);
        if (term == null || !term.includes(today) || term.endsOn().isAfter(today.plusDays(ENDING_DAYS))) {
            throw RuleViolation.of("mandate.not-ending");
        }
        ReferentMandate renewal =
                new ReferentMandate(next, nominee, rank, decider.origin(), reason, decider.author(), now);
        renewal.renews = id.value();
        renewal.close(MandateStatus.APPROVED, Decision.by(decider, now));
        renewal.term = MandateTerm.from(term.endsOn());
        renewal.registerEvent(
                new MandateEvent.Renewed(next, nominee, renewal.term, decider.author(), decider.inPlaceOf()));
        return renewal;
    }

    /**
     * Somebody else takes over today.
     *
     * @param decider where whoever replaces also decides: the successor's mandate then begins today; else it is proposed
     */
    public ReferentMandate replaceBy(
            MandateId next,
            Nominee former,
            Nominee successor,
            String why,
            LocalDate today,
            Author author,
            @Nullable Decider decider,
            Instant now) {
        String inPlaceOf = decider == null ? null : decider.inPlaceOf();
        MandateTerm planned = end(Ending.of(Ending.Kind.REPLACED, why, author, inPlaceOf, now), today);
        registerEvent(
                new MandateEvent.Replaced(id, former, planned, today, successor.personName(), why, author, inPlaceOf));
        MandateOrigin from = decider == null ? MandateOrigin.COMMUNICATION : decider.origin();
        ReferentMandate takenOver = new ReferentMandate(next, successor, rank, from, why, author, now);
        takenOver.succeeds = id.value();
        if (decider == null) {
            takenOver.registerEvent(new MandateEvent.Proposed(next, successor, rank, why, author));
        } else {
            takenOver.requireNotTheirOwn(decider);
            takenOver.approved(successor, today, rank, decider, now);
        }
        return takenOver;
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

    public MandateRank rank() {
        return rank;
    }

    /** Whether it was this account that proposed it. */
    public boolean wasProposedBy(Actor actor) {
        return actor.account().value().equals(proposedBy);
    }

    /** Whether it is neither decided nor withdrawn. */
    public boolean isOpen() {
        return status == MandateStatus.PROPOSED || status == MandateStatus.INFORMATION_REQUESTED;
    }

    public boolean isActiveOn(LocalDate day) {
        return term != null && term.includes(day);
    }

    /** Whether this very approval was already given by this very person: a second click, then. */
    public boolean wasApprovedFrom(LocalDate firstDay, MandateRank as, Actor actor) {
        return wasClosed(MandateStatus.APPROVED, actor)
                && term != null
                && term.startsOn().equals(firstDay)
                && rank == as;
    }

    /** As {@link #wasApprovedFrom}, for a refusal; another reason is another answer. */
    public boolean wasRefusedBecause(String why, Actor actor) {
        return wasClosed(MandateStatus.REFUSED, actor) && why.equals(refusalReason);
    }

    public boolean wasWithdrawnBecause(String why, Actor actor) {
        return wasClosed(MandateStatus.WITHDRAWN, actor) && why.equals(withdrawalReason);
    }

    public boolean wasRevokedBecause(String why, Actor actor) {
        return ending != null
                && ending.ending() == Ending.Kind.REVOKED
                && ending.endedBy().equals(actor.account().value())
                && ending.endingReason().equals(why);
    }

    private boolean wasClosed(MandateStatus how, Actor actor) {
        return status == how
                && decision != null
                && decision.decidedBy().equals(actor.account().value());
    }

    private void revoke(
            Nominee nominee, String why, LocalDate today, Author author, @Nullable String inPlaceOf, Instant now) {
        MandateTerm planned = end(Ending.of(Ending.Kind.REVOKED, why, author, inPlaceOf, now), today);
        registerEvent(new MandateEvent.Revoked(id, nominee, planned, today, why, author, inPlaceOf));
    }

    private void requireDecidableBy(Decider decider) {
        requireNotTheirOwn(decider);
        if (status != MandateStatus.PROPOSED) {
            throw new StaleEdit();
        }
    }

    private void requireNotTheirOwn(Decider decider) {
        if (decider.actor().is(person.value())) {
            throw RuleViolation.of("mandate.own-decision");
        }
    }

    private void approved(Nominee nominee, LocalDate firstDay, MandateRank proposed, Decider decider, Instant now) {
        close(MandateStatus.APPROVED, Decision.by(decider, now));
        term = MandateTerm.from(firstDay);
        registerEvent(
                new MandateEvent.Approved(id, nominee, term, proposed, rank, decider.author(), decider.inPlaceOf()));
    }

    private void close(MandateStatus how, Decision by) {
        status = how;
        decision = by;
    }

    /** @return the days that were planned */
    private MandateTerm end(Ending how, LocalDate today) {
        if (ending != null) {
            throw new StaleEdit();
        }
        if (term == null || !today.isBefore(term.endsOn())) {
            throw RuleViolation.of("mandate.not-running");
        }
        MandateTerm planned = term;
        term = planned.cutOn(today);
        ending = how;
        return planned;
    }

    static UUID accountOf(Author author) {
        if (author.accountId() == null) {
            throw new IllegalArgumentException("a mandate is proposed and decided by somebody who signed in");
        }
        return author.accountId();
    }
}
