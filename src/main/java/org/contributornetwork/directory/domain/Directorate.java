package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.directory.DirectorateEvent;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.history.Author;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A directorate (« direction »): the roof of several services, and who has headed it since when. */
@Entity
public class Directorate extends AbstractAggregateRoot<Directorate> {

    public static final int NAME_LENGTH = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DirectorateId id;

    @Version
    private @Nullable Integer version;

    private String name;

    // As for services: two who appoint at once are told apart by the database.
    @OptimisticLock(excluded = true)
    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "directorate_id", nullable = false, updatable = false)
    private List<DirectorateHeadship> headships = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Directorate() {}

    public Directorate(DirectorateId id, String name, Author author) {
        this.id = id;
        this.name = name;
        registerEvent(new DirectorateEvent.Added(id, name, author));
    }

    public DirectorateId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<StaffMemberId> head() {
        return current().map(Tenure::head);
    }

    /**
     * Puts a person at the head of the directorate; whoever headed it stops that day.
     *
     * @param names the names of the person before, if any, and of the new one, for the history
     */
    public void appointHead(StaffMemberId person, LocalDate from, Department.HeadNames names, Author author) {
        if (head().filter(person::equals).isPresent()) {
            throw RuleViolation.at("head", "directorate.already-head", names.after());
        }
        endCurrent(from);
        headships.add(new DirectorateHeadship(person, from));
        registerEvent(
                new DirectorateEvent.HeadAppointed(id, name, person, from, names.before(), names.after(), author));
    }

    /** Leaves the directorate without head from that day on. */
    public void vacate(LocalDate firstDayWithout, String headName, Author author) {
        StaffMemberId head = head().orElseThrow(() -> RuleViolation.of("directorate.already-vacant", name));
        endCurrent(firstDayWithout);
        registerEvent(new DirectorateEvent.HeadLeft(id, name, head, firstDayWithout, headName, author));
    }

    /**
     * Whoever heads the directorate, or is to, leaves the city. Whoever was to follow them comes on the day that was planned.
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
                    registerEvent(new DirectorateEvent.HeadLeft(id, name, person, end, headName, author));
                });
    }

    private Optional<DirectorateHeadship> current() {
        return headships.stream().filter(Tenure::isOpen).findFirst();
    }

    private void endCurrent(LocalDate firstDayWithout) {
        current().ifPresent(headship -> {
            requireNotBefore(headship, firstDayWithout);
            headship.end(firstDayWithout);
        });
    }

    private static void requireNotBefore(DirectorateHeadship headship, LocalDate firstDayWithout) {
        if (firstDayWithout.isBefore(headship.startsOn())) {
            throw RuleViolation.at("from", "directorate.head-before-start", headship.startsOn());
        }
    }
}
