package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberEvent;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A person of the city (« agent ») whom the network knows: the service they work in, what they do, what they use. */
@Entity
public class StaffMember extends AbstractAggregateRoot<StaffMember> {

    public static final int NOTES_LENGTH = 10_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StaffMemberId id;

    @Version
    private @Nullable Integer version;

    private String lastName;

    private String firstName;

    private String email;

    private String jobTitle;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    private String telephone;

    private String office;

    private String accompanimentNotes = "";

    private @Nullable LocalDate leftOn;

    @ElementCollection
    @CollectionTable(name = "staff_member_task", joinColumns = @JoinColumn(name = "staff_member_id"))
    @AttributeOverride(name = "value", column = @Column(name = "task_id"))
    private Set<TaskId> tasks = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staff_member_software", joinColumns = @JoinColumn(name = "staff_member_id"))
    @AttributeOverride(name = "value", column = @Column(name = "software_id"))
    private Set<SoftwareId> software = new HashSet<>();

    // Not merged: Hibernate would look up each new one, which has its id already.
    @OneToMany(
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @JoinColumn(name = "staff_member_id", nullable = false, updatable = false)
    private List<Posting> postings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    public StaffMember(StaffMemberId id, DepartmentId department, StaffMemberDetails details, Author author) {
        this.id = id;
        this.department = department;
        this.postings.add(new Posting(department, null));
        take(details);
        registerEvent(new StaffMemberEvent.Added(id, fullName(), department, author));
    }

    public StaffMemberId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    // Not called version(): Spring Data would take 0 for the version of a record that was never saved.
    public int versionNow() {
        return version == null ? 0 : version;
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** As lists have it, the family name first. */
    public String label() {
        return lastName + " " + firstName;
    }

    public String email() {
        return email;
    }

    public boolean hasLeft() {
        return leftOn != null;
    }

    public StaffMemberDetails details() {
        return new StaffMemberDetails(lastName, firstName, email, jobTitle, telephone, office, tasks, software);
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    /**
     * Takes the new details and tells the history what really changed; the same details again change nothing.
     *
     * @param words the names of tasks and software, for the history
     * @return whether anything changed
     */
    public boolean change(StaffMemberDetails details, WorkWords words, Author author) {
        List<Change> changes = new Change.Collector()
                .compare("lastName", lastName, details.lastName())
                .compare("firstName", firstName, details.firstName())
                .compare("email", email, details.email())
                .compare("jobTitle", jobTitle, details.jobTitle())
                .compare("telephone", telephone, details.telephone())
                .compare("office", office, details.office())
                .compare("tasks", words.tasks(tasks), words.tasks(details.tasks()))
                .compare("software", words.software(software), words.software(details.software()))
                .changes();
        if (changes.isEmpty()) {
            return false;
        }
        take(details);
        registerEvent(new StaffMemberEvent.Changed(id, fullName(), department, changes, author));
        return true;
    }

    /** Moves the person to another service; where they were, and since when, is kept. */
    public void move(DepartmentId to, LocalDate from, String before, String after, Author author) {
        requireHere();
        if (department.equals(to)) {
            throw RuleViolation.at("department", "staff.already-there", after);
        }
        endPosting(from);
        postings.add(new Posting(to, from));
        department = to;
        registerEvent(new StaffMemberEvent.Moved(id, fullName(), to, from, before, after, author));
    }

    /** The person leaves the city; the record and its history stay. */
    public void leave(LocalDate firstDayWithout, Author author) {
        requireHere();
        endPosting(firstDayWithout);
        leftOn = firstDayWithout;
        registerEvent(new StaffMemberEvent.Left(id, fullName(), department, firstDayWithout, author));
    }

    /** The person is back, after a departure or because it was noted by mistake. */
    public void comeBack(DepartmentId to, LocalDate from, Author author) {
        if (!hasLeft()) {
            throw RuleViolation.of("staff.not-left", fullName());
        }
        leftOn = null;
        department = to;
        postings.add(new Posting(to, from));
        registerEvent(new StaffMemberEvent.CameBack(id, fullName(), to, from, author));
    }

    /** Notes of accompaniment: restricted, so the history says that they changed and not what they say. */
    public void writeNotes(String notes, Author author) {
        if (accompanimentNotes.equals(notes)) {
            return;
        }
        accompanimentNotes = notes;
        registerEvent(new StaffMemberEvent.NotesWritten(id, fullName(), department, author));
    }

    private void requireHere() {
        if (hasLeft()) {
            throw RuleViolation.of("staff.has-left", fullName());
        }
    }

    private void endPosting(LocalDate firstDayElsewhere) {
        postings.stream().filter(Posting::isOpen).findFirst().ifPresent(posting -> {
            if (posting.startsOn() != null && firstDayElsewhere.isBefore(posting.startsOn())) {
                throw RuleViolation.at("from", "staff.before-posting", posting.startsOn());
            }
            posting.end(firstDayElsewhere);
        });
    }

    private void take(StaffMemberDetails details) {
        lastName = details.lastName();
        firstName = details.firstName();
        email = details.email();
        jobTitle = details.jobTitle();
        telephone = details.telephone();
        office = details.office();
        replace(tasks, details.tasks());
        replace(software, details.software());
    }

    private static <T> void replace(Set<T> current, Set<T> wanted) {
        current.retainAll(wanted);
        current.addAll(wanted);
    }

    /** Puts names to tasks and software. */
    public interface WorkWords {

        String tasks(Set<TaskId> tasks);

        String software(Set<SoftwareId> software);
    }
}
