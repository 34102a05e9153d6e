package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationEvent;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * How a service validates what it publishes, agreed with its head (« fiche d’organisation »): prepared by communication, then
 * signed by whoever decides for the service, or sent back with a remark. What is signed stays as it is: a new agreement is a
 * new sheet with the next number.
 */
@Entity
public class OrganisationSheet extends AbstractAggregateRoot<OrganisationSheet> {

    public static final int REMARK_LENGTH = 2_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganisationSheetId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    private int number;

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    private @Nullable LocalDate agreedOn;

    private String agreedWith;

    private String remarks;

    private Instant draftedAt;

    private UUID draftedBy;

    private String draftedByName;

    /** How often it was changed: a change of a circuit alone would otherwise not count as a new version. */
    private int changes;

    private @Nullable Instant submittedAt;

    @Embedded
    private @Nullable Objection objection;

    @Embedded
    private @Nullable Signature signature;

    // Not merged: Hibernate would look up each new one, which has its id already.
    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "sheet_id", nullable = false, updatable = false)
    private List<ValidationCircuit> circuits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OrganisationSheet() {}

    /** @param departmentName for the history, here and in what happens later */
    public OrganisationSheet(
            OrganisationSheetId id,
            DepartmentId department,
            String departmentName,
            int number,
            OrganisationDetails details,
            Actor author,
            Instant now) {
        this.id = id;
        this.department = department;
        this.number = number;
        this.status = OrganisationStatus.DRAFT;
        this.draftedAt = now;
        this.draftedBy = author.account().value();
        this.draftedByName = author.name();
        details.circuits().forEach(circuit -> circuits.add(new ValidationCircuit(circuit)));
        take(details);
        registerEvent(new OrganisationEvent.Drafted(named(departmentName), author.author()));
    }

    public OrganisationSheetId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    public OrganisationStatus status() {
        return status;
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(
                circuits.stream().map(ValidationCircuit::circuit).toList(), agreedOn, agreedWith, remarks);
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    /** The same again changes nothing and leaves no trace. */
    public void change(OrganisationDetails details, String departmentName, Author author) {
        requirePreparation();
        List<Change> differences = details().changesTo(details);
        if (differences.isEmpty()) {
            return;
        }
        for (Circuit circuit : details.circuits()) {
            circuits.stream().filter(kept -> kept.isOf(circuit.contentType())).forEach(kept -> kept.take(circuit));
        }
        take(details);
        changes++;
        registerEvent(new OrganisationEvent.Changed(named(departmentName), differences, author));
    }

    /** Asks for the signature. What waits for it is changed by nobody, so that what is signed is what was read. */
    public void submit(String departmentName, Author author, Instant now) {
        requirePreparation();
        if (!details().saysWhenAndWithWhom()) {
            throw RuleViolation.of("organisation.not-agreed-yet");
        }
        status = OrganisationStatus.AWAITING_SIGNATURE;
        submittedAt = now;
        registerEvent(new OrganisationEvent.Submitted(named(departmentName), now, author));
    }

    /** Takes it back into preparation. */
    public void recall(String departmentName, Author author) {
        requireWaiting();
        status = OrganisationStatus.DRAFT;
        submittedAt = null;
        registerEvent(new OrganisationEvent.Recalled(named(departmentName), author));
    }

    public void abandon(String departmentName, Author author) {
        requirePreparation();
        status = OrganisationStatus.ABANDONED;
        registerEvent(new OrganisationEvent.Abandoned(named(departmentName), author));
    }

    /** @throws StaleEdit where somebody has signed, sent back or recalled it already */
    public void sign(String departmentName, Actor decider, DecisionRight right, Instant now) {
        requireWaiting();
        status = OrganisationStatus.SIGNED;
        signature = Signature.of(decider, right, now);
        registerEvent(new OrganisationEvent.Signed(named(departmentName), right.inPlaceOf(), decider.author()));
    }

    /** @throws StaleEdit as for {@link #sign} */
    public void sendBack(String departmentName, String remark, Actor decider, DecisionRight right, Instant now) {
        requireWaiting();
        status = OrganisationStatus.DRAFT;
        submittedAt = null;
        objection = Objection.of(decider, remark, now);
        registerEvent(new OrganisationEvent.SentBack(
                named(departmentName), remark, right.inPlaceOf(), now, decider.author()));
    }

    /** Whether this very person signed already: a second click, then. */
    public boolean wasSignedBy(Actor decider) {
        return signature != null && signature.isOf(decider);
    }

    /** As {@link #wasSignedBy}; another remark is another answer. */
    public boolean wasSentBackBy(Actor decider, String remark) {
        return status == OrganisationStatus.DRAFT && objection != null && objection.isOf(decider, remark);
    }

    private void take(OrganisationDetails details) {
        agreedOn = details.agreedOn();
        agreedWith = details.agreedWith();
        remarks = details.remarks();
    }

    private void requirePreparation() {
        if (status != OrganisationStatus.DRAFT) {
            throw new StaleEdit();
        }
    }

    private void requireWaiting() {
        if (status != OrganisationStatus.AWAITING_SIGNATURE) {
            throw new StaleEdit();
        }
    }

    private OrganisationEvent.Sheet named(String departmentName) {
        return new OrganisationEvent.Sheet(id, department, departmentName, number, draftedBy);
    }
}
