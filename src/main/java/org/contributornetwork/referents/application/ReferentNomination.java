package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.DepartmentName;
import org.contributornetwork.directory.DirectoryNames.Placed;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.domain.MandateOrigin;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A referent is proposed, by communication, by the head of the service, or by the person for their own service. */
@Component
@Transactional
@ForNetwork
public class ReferentNomination {

    private final Mandates mandates;
    private final DirectoryNames names;
    private final Clock clock;

    ReferentNomination(Mandates mandates, DirectoryNames names, Clock clock) {
        this.mandates = mandates;
        this.names = names;
        this.clock = clock;
    }

    /** Proposes a principal referent. */
    public MandateId propose(MandateId id, DepartmentId department, StaffMemberId person, String reason, Actor actor) {
        return propose(id, department, person, MandateRank.PRINCIPAL, reason, actor);
    }

    /** Proposes under the id that the form was given: the same form sent twice proposes once. */
    public MandateId propose(
            MandateId id,
            DepartmentId departmentId,
            StaffMemberId personId,
            MandateRank rank,
            String reason,
            Actor actor) {
        List<MandateId> open = mandates.findSame(id, personId, departmentId, LocalDate.now(clock));
        if (open.contains(id)) {
            return id;
        }
        Placed placed = names.placed(personId, departmentId);
        DepartmentName department = placed.department();
        StaffMemberName person = placed.person();
        MandateOrigin origin = originFor(departmentId, person, actor);
        requireEligible(placed);
        if (!open.isEmpty()) {
            throw RuleViolation.at("person", "mandate.already-open", person.name(), department.name());
        }
        Nominee nominee = new Nominee(personId, person.name(), departmentId, department.name());
        mandates.save(ReferentMandate.propose(id, nominee, rank, origin, reason, actor.author(), clock.instant()));
        return id;
    }

    private static MandateOrigin originFor(DepartmentId department, StaffMemberName person, Actor actor) {
        if (actor.decidesFor(department.value())) {
            return MandateOrigin.HEAD;
        }
        if (actor.isCommunication()) {
            return MandateOrigin.COMMUNICATION;
        }
        if (actor.is(person.id().value()) && person.department().equals(department)) {
            return MandateOrigin.PERSON;
        }
        throw new NotFound();
    }

    /** @throws RuleViolation if this person may not be a referent of that service */
    static void requireEligible(Placed placed) {
        if (placed.department().closed()) {
            throw RuleViolation.at(
                    "department", "department.closed", placed.department().name());
        }
        if (placed.person().gone()) {
            throw RuleViolation.at("person", "staff.has-left", placed.person().name());
        }
        if (placed.heads()) {
            throw RuleViolation.at(
                    "person", "mandate.head-as-referent", placed.person().name());
        }
    }
}
