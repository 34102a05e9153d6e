package org.contributornetwork.directory.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Charged;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyEvent.Charge;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.Placed;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Deputies;
import org.contributornetwork.directory.domain.Deputies.Candidate;
import org.contributornetwork.directory.domain.Deputy;
import org.contributornetwork.directory.domain.DeputyTerm;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of a service names a deputy, or communication for them. Nobody else does: whoever stands in, a deputy or the head of
 * the directorate, hands the charge on to nobody.
 */
@Component
@Transactional
@ForSignedIn
public class DeputyNaming {

    private final Deputies deputies;
    private final DecisionRights rights;
    private final DirectoryNames names;
    private final Clock clock;

    DeputyNaming(Deputies deputies, DecisionRights rights, DirectoryNames names, Clock clock) {
        this.deputies = deputies;
        this.rights = rights;
        this.names = names;
        this.clock = clock;
    }

    static boolean mayName(DepartmentId department, Actor actor) {
        return actor.heads(department.value()) || actor.isCommunication();
    }

    /**
     * Names under the id that the form was given: the same form sent twice names once.
     *
     * @param lastDay belongs to the time
     */
    public void name(
            DeputyId id,
            DepartmentId department,
            StaffMemberId person,
            Set<Scope> scope,
            LocalDate firstDay,
            LocalDate lastDay,
            Actor actor) {
        requireMayName(department, actor);
        Deciders deciders = rights.of(department, Scope.REFERENTS);
        if (deciders.department().closed()) {
            throw RuleViolation.of("department.closed", deciders.department().name());
        }
        Charged head = deciders.head();
        if (head == null) {
            throw RuleViolation.of("deputy.no-head", deciders.department().name());
        }
        List<Candidate> found =
                deputies.findCandidate(id, person, department, head.id(), firstDay, lastDay.plusDays(1));
        List<Deputy> others =
                found.stream().map(Candidate::getOther).filter(Objects::nonNull).toList();
        // Somebody may have named this very deputy some days ago, with this very form.
        if (others.stream().anyMatch(deputy -> deputy.id().equals(id))) {
            return;
        }
        Candidate candidate = found.stream().findFirst().orElseThrow(NotFound::new);
        DeputyTerm term = DeputyTerm.of(scope, firstDay, lastDay, LocalDate.now(clock));
        if (candidate.getLeftOn() != null) {
            throw RuleViolation.at("person", "staff.has-left", candidate.getName());
        }
        others.stream().findFirst().ifPresent(other -> {
            throw RuleViolation.at("startsOn", "deputy.one-at-a-time", other.startsOn(), other.lastDay());
        });
        Charge charge = new Charge(id, department, deciders.department().name(), person, candidate.getName());
        deputies.save(new Deputy(charge, head, term, actor, clock.instant()));
    }

    /** Today is the first day without; pressed twice, or after the end, it changes nothing. */
    public void end(DeputyId id, DepartmentId department, Actor actor) {
        requireMayName(department, actor);
        Deputy deputy = deputies.findById(id)
                .filter(found -> found.department().equals(department))
                .orElseThrow(NotFound::new);
        Placed placed = names.placed(deputy.person(), department);
        deputy.endFrom(
                LocalDate.now(clock),
                placed.department().name(),
                placed.person().name(),
                actor.author());
        deputies.save(deputy);
    }

    private static void requireMayName(DepartmentId department, Actor actor) {
        if (!mayName(department, actor)) {
            throw new NotFound();
        }
    }
}
