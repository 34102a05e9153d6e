package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateTerm;
import org.contributornetwork.referents.application.RenewalCandidates.Candidate;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decides for a service renews mandates that are near their end: each goes on in a mandate of its own, for twelve months
 * more. Whether they may is asked for each mandate; a second click finds them renewed.
 */
@Component
@Transactional
@ForSignedIn
public class MandateRenewal {

    /** Most mandates that are renewed at once. */
    public static final int MOST_AT_ONCE = 500;

    private final Mandates mandates;
    private final RenewalCandidates candidates;
    private final Clock clock;

    MandateRenewal(Mandates mandates, RenewalCandidates candidates, Clock clock) {
        this.mandates = mandates;
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * @throws NotFound      if there is no such mandate for this actor, or somebody else decides on it
     * @throws RuleViolation if it cannot be renewed
     */
    public void renew(MandateId id, Actor actor) {
        List<Candidate> looked = renewThose(List.of(id.value()), actor);
        RenewalObstacle obstacle =
                looked.isEmpty() ? RenewalObstacle.NOT_YOURS : looked.get(0).obstacle();
        if (obstacle == RenewalObstacle.NOT_YOURS) {
            throw new NotFound();
        }
        if (obstacle != null && obstacle != RenewalObstacle.RENEWED) {
            throw RuleViolation.of("mandate.renewal-obstacle." + obstacle.name());
        }
    }

    /** @return how many were renewed; those that cannot be are left out */
    public int renewAll(Collection<MandateId> ids, Actor actor) {
        return (int) renewThose(values(ids), actor).stream()
                .filter(candidate -> candidate.obstacle() == null)
                .count();
    }

    /** What {@link #renewAll} would do now. */
    @Transactional(readOnly = true)
    public Preview preview(Collection<MandateId> ids, Actor actor) {
        List<Line> renewable = new ArrayList<>();
        List<Line> leftOut = new ArrayList<>();
        for (Candidate candidate : candidates.among(values(ids), actor)) {
            (candidate.obstacle() == null ? renewable : leftOut).add(line(candidate));
        }
        return new Preview(renewable, leftOut);
    }

    private List<Candidate> renewThose(Collection<UUID> ids, Actor actor) {
        Map<UUID, ReferentMandate> taken = new HashMap<>();
        mandates.findAllForDecision(ids)
                .forEach(mandate -> taken.put(mandate.id().value(), mandate));
        LocalDate today = LocalDate.now(clock);
        // Looked at once they are ours: what somebody else did a moment ago is seen.
        List<Candidate> looked = candidates.among(taken.keySet(), actor);
        for (Candidate candidate : looked) {
            ReferentMandate mandate = taken.get(candidate.id().value());
            DecisionRight right = candidate.right();
            if (mandate != null && right != null && candidate.obstacle() == null) {
                Decider decider = new Decider(actor, right);
                mandates.save(mandate.renew(MandateId.next(), candidate.nominee(), today, decider, clock.instant()));
            }
        }
        return looked;
    }

    private static List<UUID> values(Collection<MandateId> ids) {
        return ids.stream().map(MandateId::value).distinct().limit(MOST_AT_ONCE).toList();
    }

    private static Line line(Candidate candidate) {
        LocalDate endsOn = candidate.endsOn();
        return new Line(
                candidate.id().value(),
                candidate.nominee().personName(),
                candidate.nominee().departmentName(),
                endsOn == null ? null : MandateTerm.from(endsOn),
                candidate.obstacle(),
                candidate.decider());
    }

    public record Preview(List<Line> renewable, List<Line> leftOut) {}

    /**
     * @param term     the days of the renewal
     * @param obstacle why the mandate is left out
     * @param decider  the name of who decides on it; nobody's where it is communication
     */
    public record Line(
            UUID id,
            String person,
            String department,
            @Nullable MandateTerm term,
            @Nullable RenewalObstacle obstacle,
            @Nullable String decider) {}
}
