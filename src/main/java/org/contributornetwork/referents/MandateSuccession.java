package org.contributornetwork.referents;

import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;

/** Lets somebody take over the mandate of somebody else, as when a referent leaves. */
public interface MandateSuccession {

    /**
     * Ends the mandate today and gives it to the successor, with the same rank: approved from today where the actor decides for the
     * service, else proposed to whoever does. The same id twice replaces once.
     *
     * @param id     of the successor's mandate to come
     * @param reason why; also the reason of the successor's proposal
     * @throws org.contributornetwork.shared.NotFound      if there is no such mandate for this actor, who decides for its
     *                                                     service or is of communication
     * @throws org.contributornetwork.shared.RuleViolation if the mandate does not run, or the successor may not take it over
     */
    MandateId replace(MandateId id, MandateId former, StaffMemberId successor, String reason, Actor actor);
}
