package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One person's time in a service. The start is unknown where the register began with the person already there. */
@Entity
class Posting {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected Posting() {}

    Posting(DepartmentId department, @Nullable LocalDate startsOn) {
        this.id = Ids.next();
        this.department = department;
        this.startsOn = startsOn;
    }

    @Nullable LocalDate startsOn() {
        return startsOn;
    }

    boolean isOpen() {
        return endsOn == null;
    }

    void end(LocalDate firstDayElsewhere) {
        endsOn = firstDayElsewhere;
    }
}
