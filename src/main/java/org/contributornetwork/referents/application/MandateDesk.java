package org.contributornetwork.referents.application;

import java.util.Optional;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.Placed;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What every act on a mandate begins with: the mandate, kept from everybody else meanwhile, and whether this person may. */
@Component
class MandateDesk {

    private final Mandates mandates;
    private final DecisionRights rights;
    private final DirectoryNames names;

    MandateDesk(Mandates mandates, DecisionRights rights, DirectoryNames names) {
        this.mandates = mandates;
        this.rights = rights;
        this.names = names;
    }

    /** @throws NotFound if there is no such mandate */
    ReferentMandate take(MandateId id) {
        return mandates.findForDecision(id).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound      if this is not one of those who decide today: for them the mandate does not exist
     * @throws RuleViolation if it is their own
     */
    Decider deciderOn(ReferentMandate mandate, Actor actor) {
        return findDeciderOn(mandate, actor).orElseThrow(() -> {
            boolean own = actor.is(mandate.person().value())
                    && actor.decidesFor(mandate.department().value());
            return own ? RuleViolation.of("mandate.own-decision") : new NotFound();
        });
    }

    Optional<Decider> findDeciderOn(ReferentMandate mandate, Actor actor) {
        return rightOf(actor, mandate).map(right -> new Decider(actor, right));
    }

    /** @throws RuleViolation if the person has left meanwhile */
    Nominee presentNomineeOf(ReferentMandate mandate) {
        Placed placed = names.placed(mandate.person(), mandate.department());
        if (placed.person().gone()) {
            throw RuleViolation.of("staff.has-left", placed.person().name());
        }
        return nominee(mandate, placed);
    }

    Nominee nomineeOf(ReferentMandate mandate) {
        return nominee(mandate, names.placed(mandate.person(), mandate.department()));
    }

    private static Nominee nominee(ReferentMandate mandate, Placed placed) {
        return new Nominee(
                mandate.person(),
                placed.person().name(),
                mandate.department(),
                placed.department().name());
    }

    private Optional<DecisionRight> rightOf(Actor actor, ReferentMandate mandate) {
        // Of a head nothing more need be asked: this request began by finding out what they head.
        if (actor.heads(mandate.department().value())
                && !actor.is(mandate.person().value())) {
            return Optional.of(new DecisionRight(Capacity.HEAD, null));
        }
        return rights.of(mandate.department(), Scope.REFERENTS).rightOn(mandate.person(), actor);
    }
}
