package org.contributornetwork.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DeputyNaming;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.MandateRenewal;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.succession.application.Checklist;
import org.contributornetwork.succession.application.Consequence;
import org.contributornetwork.succession.application.DepartureChecklist;
import org.contributornetwork.succession.application.DepartureHandover;
import org.contributornetwork.succession.application.Successors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A head leaves and nobody follows; another is away and names a deputy; referents are renewed, replaced, revoked. */
@Component
@Profile("demo")
class ChargesAndDepartures {

    private final Storyteller story;
    private final DemoRegister register;
    private final DemoDecisions decisions;
    private final DepartureChecklist checklists;
    private final DepartureHandover departures;
    private final DeputyNaming deputies;
    private final ReferentNomination nomination;
    private final MandateRenewal renewal;

    ChargesAndDepartures(
            Storyteller story,
            DemoRegister register,
            DemoDecisions decisions,
            DepartureChecklist checklists,
            DepartureHandover departures,
            DeputyNaming deputies,
            ReferentNomination nomination,
            MandateRenewal renewal) {
        this.story = story;
        this.register = register;
        this.decisions = decisions;
        this.checklists = checklists;
        this.departures = departures;
        this.deputies = deputies;
        this.nomination = nomination;
        this.renewal = renewal;
    }

    /** Before the exports of the portal. */
    void tellWhatChangedBefore() {
        leaves("pascal.gillet", Map.of(), "", 12);
        decisions.revoke(
                "kevin.etienne", "zoe.ouedraogo", "Zoé ne publie plus depuis la rentrée, d’accord avec elle.", 11);
        standsIn("mehdi.pons", "CUL", "maxime.yıldız", 9, 0, 35);
        decisions.approve("mehdi.pons", "laurence.duval", 7);
    }

    /** After them. */
    void tellWhatChangedSince() {
        story.as("mehdi.pons", 4, mehdi -> renewal.renew(register.mandateInForce("camille.delmas"), mehdi));
        substitute(
                "CUL",
                "noemie.lacroix",
                "Noémie relit déjà l’agenda culturel. Elle prendrait le relais de Laurence pendant ses congés.",
                3);
        substitute(
                "VOI",
                "gaelle.cisse",
                "Solène est seule pour la Voirie. Gaëlle suit les mêmes chantiers et publierait en son absence.",
                2);
        MandateId amadou = register.mandateInForce("amadou.fontaine");
        leaves(
                "amadou.fontaine",
                Map.of(amadou, register.person("veronique.roche")),
                "Merci à Véronique de prendre la suite.",
                2);
        substitute(
                "MED",
                "anne-laure.sissoko",
                "Anne-Laure publie déjà les coups de cœur de la médiathèque. Elle relaierait Rosa pendant ses congés.",
                1);
        standsIn("rosa.lefevre", "MED", "mehdi.pons", 1, 28, 38);
    }

    /** Named by the head, some days before the first day. */
    private void standsIn(String deputy, String code, String head, int daysAgo, int inDays, int lastInDays) {
        LocalDate named = story.day(daysAgo);
        story.as(
                head,
                daysAgo,
                actor -> deputies.name(
                        new DeputyId(Storyteller.idOf(deputy + " pour " + head)),
                        register.department(code),
                        register.person(deputy),
                        Set.of(Scope.REFERENTS, Scope.ORGANISATION),
                        named.plusDays(inDays),
                        named.plusDays(lastInDays),
                        actor));
    }

    private void substitute(String code, String who, String reason, int daysAgo) {
        story.as(
                DemoCast.HELENE,
                daysAgo,
                helene -> nomination.propose(
                        new MandateId(Storyteller.idOf(who + " pour " + code)),
                        register.department(code),
                        register.person(who),
                        MandateRank.SUBSTITUTE,
                        reason,
                        helene));
    }

    /** With the checklist, which communication has read to its end. */
    private void leaves(String who, Map<MandateId, StaffMemberId> mandates, String remark, int daysAgo) {
        StaffMemberId person = register.person(who);
        Successors successors = new Successors(Map.of(), Map.of(), mandates);
        story.as(DemoCast.HELENE, daysAgo, helene -> {
            Checklist checklist = checklists.of(person, helene);
            Set<String> known = checklist.consequences(successors).stream()
                    .map(Consequence::key)
                    .collect(toSet());
            departures.leave(
                    person,
                    new DepartureHandover.Departure(story.day(daysAgo), successors, remark, checklist.seen(), known),
                    helene);
        });
    }
}
