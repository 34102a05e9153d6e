package org.contributornetwork.succession.application;

import java.time.LocalDate;
import java.util.Set;
import org.contributornetwork.directory.StaffDeparture;
import org.contributornetwork.directory.StaffDeparture.NewHeads;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.security.AccountClosing;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.succession.application.Checklist.Leaver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves the city: what they hold goes to those who take over, and the rest ends, all of it or nothing. What remains
 * of their mandates and their account on the portal ends with the event of the departure, each in its own module.
 */
@Component
@Transactional
@ForCommunication
public class DepartureHandover {

    private final Turn turn;
    private final DepartureChecklist checklists;
    private final MandateSuccession mandates;
    private final StaffDeparture departures;
    private final AccountClosing accounts;

    DepartureHandover(
            Turn turn,
            DepartureChecklist checklists,
            MandateSuccession mandates,
            StaffDeparture departures,
            AccountClosing accounts) {
        this.turn = turn;
        this.checklists = checklists;
        this.mandates = mandates;
        this.departures = departures;
        this.accounts = accounts;
    }

    /**
     * The same departure sent twice is noted once.
     *
     * @throws StaleEdit     if the person holds something else by now than whoever notes it has seen
     * @throws RuleViolation if a service would be left without something that they did not say they know, or if somebody
     *                       cannot take over
     */
    public void leave(StaffMemberId id, Departure departure, Actor actor) {
        if (actor.is(id.value())) {
            throw RuleViolation.of("departure.own");
        }
        turn.take(id);
        Checklist checklist = checklists.of(id, actor);
        Leaver leaver = checklist.leaver();
        if (departure.firstDayWithout().equals(leaver.leftOn())) {
            return;
        }
        if (leaver.leftOn() != null) {
            throw RuleViolation.of("staff.has-left", leaver.name());
        }
        Successors successors = departure.successors();
        checklist.requireSeen(departure.seen());
        checklist.requireCandidates(successors);
        checklist.requireKnown(successors, departure.known());

        String occasion = departures.occasion(leaver.name());
        checklist
                .mandatesFor(successors)
                .forEach((mandate, successor) ->
                        mandates.replace(MandateId.next(), mandate, successor, departure.reason(occasion), actor));
        departures.leave(
                id, departure.firstDayWithout(), new NewHeads(successors.heads(), successors.directorates()), actor);
        accounts.closeThatOf(id.value(), actor, occasion);
    }

    /**
     * What was said on the checklist.
     *
     * @param remark after the occasion, for those who take over a mandate, and those who decide on it; may be empty
     * @param seen   the keys of what was shown as ending or handed over
     * @param known  the keys of the consequences that were said to be known
     */
    public record Departure(
            LocalDate firstDayWithout, Successors successors, String remark, Set<String> seen, Set<String> known) {

        String reason(String occasion) {
            return remark.isEmpty() ? occasion : occasion + ". " + remark;
        }
    }
}
