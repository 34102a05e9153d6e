package org.contributornetwork.directory.domain;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.contributornetwork.directory.StaffMemberId;

/** One person's time at the head of a directorate. */
@Entity
class DirectorateHeadship extends Tenure {

    protected DirectorateHeadship() {}

    DirectorateHeadship(StaffMemberId head, LocalDate startsOn) {
        super(head, startsOn);
    }
}
