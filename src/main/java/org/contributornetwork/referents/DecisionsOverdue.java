package org.contributornetwork.referents;

import java.time.Instant;
import java.util.List;
import org.contributornetwork.referents.MandateEvent.Nominee;

/** Decisions have waited for so long that somebody is to be reminded of them. */
public record DecisionsOverdue(ReminderStep step, List<Waiting> decisions) {

    /** @param since when the proposal was made, or the last question answered */
    public record Waiting(MandateId mandate, Nominee nominee, Instant since) {}
}
