package org.contributornetwork.directory.domain;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.contributornetwork.directory.StaffMemberId;

/** One person's time at the head of a service. */
@Entity
class Headship extends Tenure {

    protected Headship() {}

    Headship(StaffMemberId head, LocalDate startsOn) {
        super(head, startsOn);
    }
}
