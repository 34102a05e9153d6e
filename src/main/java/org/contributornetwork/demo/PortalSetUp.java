package org.contributornetwork.demo;

import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.application.PortalAccountChecklist;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Communication creates accounts on the portal of the demonstration city, and ticks what it has done. */
@Component
@Profile("demo")
class PortalSetUp {

    private final Storyteller story;
    private final DemoRegister register;
    private final PortalAccountChecklist checklist;

    PortalSetUp(Storyteller story, DemoRegister register, PortalAccountChecklist checklist) {
        this.story = story;
        this.register = register;
        this.checklist = checklist;
    }

    /** On the day that the portal says; more is not done yet. */
    void create(String who, int daysAgo) {
        LocalDate created = PortalOfTheCity.users(story).createdOn(who);
        tick(who, ChecklistPoint.CREATED, created, daysAgo);
        tick(who, ChecklistPoint.ROLES, story.day(daysAgo), daysAgo);
    }

    /** All of it; the person signs in, and accepts the charter a week later. */
    void configure(String who, int daysAgo) {
        create(who, daysAgo);
        for (ChecklistPoint point : List.of(ChecklistPoint.SECTIONS, ChecklistPoint.WELCOME)) {
            tick(who, point, story.day(daysAgo), daysAgo);
        }
        for (ChecklistPoint point : List.of(ChecklistPoint.FIRST_SIGN_IN, ChecklistPoint.CHARTER)) {
            tick(who, point, story.day(daysAgo - 7), daysAgo - 7);
        }
    }

    void tick(String who, ChecklistPoint point, LocalDate day, int daysAgo) {
        register.portalAccount(who)
                .ifPresent(account ->
                        story.as(DemoCast.HELENE, daysAgo, helene -> checklist.tick(account, point, day, helene)));
    }
}
