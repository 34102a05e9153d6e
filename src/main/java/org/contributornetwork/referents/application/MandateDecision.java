package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decides for a service today approves or refuses a referent: its head or their deputy, the head of the directorate
 * during a vacancy, communication where there is nobody else. The same decision sent twice by the same person is taken once.
 */
@Component
@Transactional
@ForSignedIn
public class MandateDecision {

    private final Mandates mandates;
    private final MandateDesk desk;
    private final Clock clock;

    MandateDecision(Mandates mandates, MandateDesk desk, Clock clock) {
        this.mandates = mandates;
        this.desk = desk;
        this.clock = clock;
    }

    /** Approves with the rank that was proposed. */
    public void approve(MandateId id, LocalDate firstDay, Actor actor) {
        approve(id, firstDay, null, actor);
    }

    /** @param chosen another rank than the one proposed, if there is a wish */
    public void approve(MandateId id, LocalDate firstDay, @Nullable MandateRank chosen, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        Decider decider = desk.deciderOn(mandate, actor);
        MandateRank rank = chosen == null ? mandate.rank() : chosen;
        if (mandate.wasApprovedFrom(firstDay, rank, actor)) {
            return;
        }
        if (firstDay.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("startsOn", "mandate.starts-in-the-past");
        }
        mandate.approve(desk.presentNomineeOf(mandate), firstDay, rank, decider, clock.instant());
        mandates.save(mandate);
    }

    public void refuse(MandateId id, String reason, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        Decider decider = desk.deciderOn(mandate, actor);
        if (mandate.wasRefusedBecause(reason, actor)) {
            return;
        }
        mandate.refuse(desk.nomineeOf(mandate), reason, decider, clock.instant());
        mandates.save(mandate);
    }

    /** Ends a mandate before its day, and the renewal that was to continue it; today is the first day without it. */
    public void revoke(MandateId id, String reason, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        Decider decider = desk.deciderOn(mandate, actor);
        if (mandate.wasRevokedBecause(reason, actor)) {
            return;
        }
        Nominee nominee = desk.nomineeOf(mandate);
        LocalDate today = LocalDate.now(clock);
        mandate.revoke(nominee, reason, today, decider, clock.instant());
        mandates.save(mandate);
        mandates.findRenewalOf(id.value()).ifPresent(renewal -> {
            renewal.fallWith(mandate, nominee, today, clock.instant());
            mandates.save(renewal);
        });
    }
}
