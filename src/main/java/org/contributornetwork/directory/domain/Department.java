package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentEvent;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A service of the city (« service municipal »), and who has headed it since when. A time without head is a vacancy. */
@Entity
public class Department extends AbstractAggregateRoot<Department> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DepartmentId id;

    @Version
    private @Nullable Integer version;

    private String code;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "directorate_id"))
    private DirectorateId directorate;

    private int minimumReferents;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> portalSections;

    private int expectedRhythmDays;

    private @Nullable LocalDate closedOn;

    // Two who appoint at once are told apart by the database: no two people head a service on one day.
    @OptimisticLock(excluded = true)
    // Not merged: Hibernate would look up each new one, which has its id already.
    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "department_id", nullable = false, updatable = false)
    private List<Headship> headships = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    public Department(DepartmentId id, DepartmentDetails details, Author author) {
        this.id = id;
        take(details);
        registerEvent(new DepartmentEvent.Added(id, name, author));
    }

    public DepartmentId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    public DepartmentDetails details() {
        return new DepartmentDetails(code, name, directorate, minimumReferents, portalSections, expectedRhythmDays);
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    /** Takes the new details, and tells the history what really changed; the same details again change nothing. */
    public boolean change(DepartmentDetails details, String directorateBefore, String directorateAfter, Author author) {
        List<Change> changes = new Change.Collector()
                .compare("code", code, details.code())
                .compare("name", name, details.name())
                .compare("directorate", directorateBefore, directorateAfter)
                .compare("minimumReferents", minimumReferents, details.minimumReferents())
                .compare("portalSections", sections(portalSections), sections(details.portalSections()))
                .compare("expectedRhythmDays", expectedRhythmDays, details.expectedRhythmDays())
                .changes();
        if (changes.isEmpty()) {
            return false;
        }
        take(details);
        registerEvent(new DepartmentEvent.Changed(id, name, changes, author));
        return true;
    }

    public Optional<StaffMemberId> head() {
        return current().map(Headship::head);
    }

    /**
     * Puts a person at the head of the service; whoever headed it stops that day.
     *
     * @param names the names of the person before, if any, and of the new one, for the history
     */
    public void appointHead(StaffMemberId person, LocalDate from, HeadNames names, Author author) {
        if (isClosed()) {
            throw RuleViolation.of("department.closed", name);
        }
        if (head().filter(person::equals).isPresent()) {
            throw RuleViolation.at("head", "department.already-head", names.after());
        }
        endCurrent(from);
        headships.add(new Headship(person, from));
        registerEvent(new DepartmentEvent.HeadAppointed(id, name, person, from, names.before(), names.after(), author));
    }

    /** Leaves the service without head from that day on. */
    public void vacate(LocalDate firstDayWithout, String headName, Author author) {
        Headship current = current().orElseThrow(() -> RuleViolation.of("department.already-vacant", name));
        StaffMemberId head = current.head();
        endCurrent(firstDayWithout);
        registerEvent(new DepartmentEvent.HeadLeft(id, name, head, firstDayWithout, headName, author));
    }

    /**
     * Whoever heads the service, or is to, leaves the city. Whoever was to follow them comes on the day that was planned.
     *
     * @param headName for the history
     */
    public void release(
            StaffMemberId person, LocalDate firstDayWithout, LocalDate today, String headName, Author author) {
        headships.stream()
                .filter(headship -> headship.head().equals(person) && !headship.hasEndedBy(firstDayWithout))
                .forEach(headship -> {
                    LocalDate end = headship.endOnDeparture(firstDayWithout, today);
                    requireNotBefore(headship, end);
                    headship.end(end);
                    registerEvent(new DepartmentEvent.HeadLeft(id, name, person, end, headName, author));
                });
    }

    public void close(LocalDate on, Author author) {
        if (isClosed()) {
            throw RuleViolation.of("department.closed", name);
        }
        closedOn = on;
        registerEvent(new DepartmentEvent.Closed(id, name, on, author));
    }

    public void reopen(Author author) {
        if (!isClosed()) {
            throw RuleViolation.of("department.not-closed", name);
        }
        closedOn = null;
        registerEvent(new DepartmentEvent.Reopened(id, name, author));
    }

    private Optional<Headship> current() {
        return headships.stream().filter(Headship::isOpen).findFirst();
    }

    private void endCurrent(LocalDate firstDayWithout) {
        current().ifPresent(headship -> {
            requireNotBefore(headship, firstDayWithout);
            headship.end(firstDayWithout);
        });
    }

    private static void requireNotBefore(Headship headship, LocalDate firstDayWithout) {
        if (firstDayWithout.isBefore(headship.startsOn())) {
            throw RuleViolation.at("from", "department.head-before-start", headship.startsOn());
        }
    }

    private void take(DepartmentDetails details) {
        code = details.code();
        name = details.name();
        directorate = details.directorate();
        minimumReferents = details.minimumReferents();
        portalSections = new ArrayList<>(details.portalSections());
        expectedRhythmDays = details.expectedRhythmDays();
    }

    private static String sections(List<String> sections) {
        return String.join(", ", sections);
    }

    /** The head's name before, if there was one, and after. */
    public record HeadNames(@Nullable String before, String after) {}
}
