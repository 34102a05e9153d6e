package org.contributornetwork.demo;

import java.util.List;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountRequest;
import org.contributornetwork.portal.application.PortalAccountSuspension;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the portal itself says of its accounts, by its exports, and what communication does about it. */
@Component
@Profile("demo")
class PortalOfTheCity {

    private static final int EXPORTED = 6;

    private final Storyteller story;
    private final DemoFiles files;
    private final DemoRegister register;
    private final PortalSetUp portal;
    private final PortalAccountRequest request;
    private final PortalAccountSuspension suspension;

    PortalOfTheCity(
            Storyteller story,
            DemoFiles files,
            DemoRegister register,
            PortalSetUp portal,
            PortalAccountRequest request,
            PortalAccountSuspension suspension) {
        this.story = story;
        this.files = files;
        this.register = register;
        this.portal = portal;
        this.request = request;
        this.suspension = suspension;
    }

    /** The users of the portal, as it exported them. */
    static DemoExport users(Storyteller story) {
        return new DemoExport("portail-utilisateurs.csv", story.day(EXPORTED));
    }

    void tell() {
        files.take("portal-users", "portail-utilisateurs.csv", users(story).text(), EXPORTED);
        files.take(
                "portal-contents",
                "portail-contenus.csv",
                new DemoExport("portail-contenus.csv", story.day(EXPORTED)).text(),
                EXPORTED);
        story.as(
                DemoCast.HELENE,
                5,
                helene -> suspension.suspend(
                        register.portalAccount("fatou.legrand").orElseThrow(),
                        "Absente jusqu’en avril : accès suspendu en accord avec son service.",
                        true,
                        helene));
        asked();
    }

    /** Three contributors whom the portal does not know: one account is ready, one begun, one only asked for. */
    private void asked() {
        ask("samuel.bailly", "elodie.gautier", "Élodie tiendra la page des crèches et ses actualités.", 4);
        ask("nadia.imbert", "gaelle.cisse", "Gaëlle suit les chantiers des parcs : elle en donnera les nouvelles.", 3);
        ask(DemoCast.HELENE, "noemie.lacroix", "Noémie publie l’agenda culturel avec Laurence.", 2);
        for (ChecklistPoint point : List.of(
                ChecklistPoint.CREATED, ChecklistPoint.ROLES, ChecklistPoint.SECTIONS, ChecklistPoint.WELCOME)) {
            portal.tick("elodie.gautier", point, story.day(3), 3);
        }
        portal.tick("gaelle.cisse", ChecklistPoint.CREATED, story.day(2), 2);
    }

    private void ask(String who, String contributor, String reason, int daysAgo) {
        story.as(
                who,
                daysAgo,
                actor -> request.request(
                        new PortalAccountId(Storyteller.idOf("compte de " + contributor)),
                        register.person(contributor),
                        reason,
                        actor));
    }
}
