package org.contributornetwork.demo;

import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.referents.application.DecisionReminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the story of the demonstration city the first time the application starts: nearly a year, chapter by chapter. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final Storyteller story;
    private final DemoAccounts accounts;
    private final DemoRegister register;
    private final FirstServices firstServices;
    private final AutumnServices autumnServices;
    private final OrganisationMeetings organisation;
    private final ChargesAndDepartures charges;
    private final PortalOfTheCity portal;
    private final StaffRegister staff;
    private final StaffSheets sheets;
    private final DecisionReminders reminders;

    DemoCity(
            Storyteller story,
            DemoAccounts accounts,
            DemoRegister register,
            FirstServices firstServices,
            AutumnServices autumnServices,
            OrganisationMeetings organisation,
            ChargesAndDepartures charges,
            PortalOfTheCity portal,
            StaffRegister staff,
            StaffSheets sheets,
            DecisionReminders reminders) {
        this.story = story;
        this.accounts = accounts;
        this.register = register;
        this.firstServices = firstServices;
        this.autumnServices = autumnServices;
        this.organisation = organisation;
        this.charges = charges;
        this.portal = portal;
        this.staff = staff;
        this.sheets = sheets;
        this.reminders = reminders;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // The last thing that the story does: where it is missing, the story was cut short and is told again.
        if (accounts.openedOn(DemoCast.CONTRIBUTOR).isPresent()) {
            return;
        }
        LOG.info("Loading the demonstration city");
        firstServices.tell();
        organisation.tellTheFirst();
        autumnServices.tell();
        charges.tellWhatChangedBefore();
        portal.tell();
        organisation.tellTheLatest();
        charges.tellWhatChangedSince();
        remind();
        noteAboutElodie();
        story.on(1, () -> accounts.openFor("solene.colin"));
        story.on(1, () -> accounts.openFor("elodie.gautier"));
    }

    /** Each morning, of what waits still. */
    private void remind() {
        for (int daysAgo = 12; daysAgo > 0; daysAgo--) {
            story.on(daysAgo, () -> {
                reminders.remind();
                return reminders;
            });
        }
    }

    private void noteAboutElodie() {
        StaffMemberId elodie = register.person("elodie.gautier");
        story.as(
                DemoCast.HELENE,
                1,
                helene -> staff.writeNotes(
                        elodie,
                        sheets.editable(elodie).version(),
                        "À l’aise avec la messagerie. Préfère être accompagnée à son poste, le matin.\n"
                                + "Prochaine étape : publier seule l’actualité de la crèche.",
                        helene));
    }
}
