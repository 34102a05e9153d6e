package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One person's time at the head of something; the end is the first day without the charge. */
@MappedSuperclass
abstract class Tenure {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_member_id"))
    private StaffMemberId head;

    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected Tenure() {}

    Tenure(StaffMemberId head, LocalDate startsOn) {
        this.id = Ids.next();
        this.head = head;
        this.startsOn = startsOn;
    }

    StaffMemberId head() {
        return head;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean isOpen() {
        return endsOn == null;
    }

    /** Also where it was given up before it began: it lasts from a day to the same day. */
    boolean hasEndedBy(LocalDate day) {
        return endsOn != null && (!endsOn.isAfter(day) || endsOn.equals(startsOn));
    }

    /** The first day without it for a head who leaves the city on that day: one that was to come falls away. */
    LocalDate endOnDeparture(LocalDate firstDayWithout, LocalDate today) {
        return startsOn.isAfter(today) ? startsOn : firstDayWithout;
    }

    void end(LocalDate firstDayWithout) {
        endsOn = firstDayWithout;
    }
}
