package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Charged;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyEvent;
import org.contributornetwork.directory.DeputyEvent.Charge;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.history.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Somebody who decides in the place of the head of a service (« suppléant »), from a day to a day. It holds only while that
 * person heads the service, and a deputy names none.
 */
@Entity
public class Deputy extends AbstractAggregateRoot<Deputy> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DeputyId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "head_id"))
    private StaffMemberId head;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_member_id"))
    private StaffMemberId person;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scope;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private Instant namedAt;

    private UUID namedBy;

    private String namedByName;

    @SuppressWarnings("NullAway.Init")
    protected Deputy() {}

    /** @param head in whose place the deputy decides, who heads the service today */
    public Deputy(Charge charge, Charged head, DeputyTerm term, Actor author, Instant now) {
        if (charge.person().equals(head.id())) {
            throw RuleViolation.at("person", "deputy.themself", head.name());
        }
        this.id = charge.id();
        this.department = charge.department();
        this.head = head.id();
        this.person = charge.person();
        this.scope = term.scope().stream().map(Enum::name).sorted().toList();
        this.startsOn = term.startsOn();
        this.endsOn = term.endsOn();
        this.namedAt = now;
        this.namedBy = author.account().value();
        this.namedByName = author.name();
        registerEvent(new DeputyEvent.Named(
                charge, head.name(), term.scope(), term.startsOn(), term.endsOn(), author.author()));
    }

    public DeputyId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    public StaffMemberId person() {
        return person;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day on which the deputy decides. */
    public LocalDate lastDay() {
        return endsOn.minusDays(1);
    }

    /**
     * Stops earlier than was said; one who has not begun never does. After its end, or twice, it changes nothing.
     *
     * @param departmentName for the history, as the other name
     */
    public void endFrom(LocalDate firstDayWithout, String departmentName, String personName, Author author) {
        LocalDate end = firstDayWithout.isBefore(startsOn) ? startsOn : firstDayWithout;
        if (!end.isBefore(endsOn)) {
            return;
        }
        endsOn = end;
        registerEvent(
                new DeputyEvent.Ended(new Charge(id, department, departmentName, person, personName), end, author));
    }
}
