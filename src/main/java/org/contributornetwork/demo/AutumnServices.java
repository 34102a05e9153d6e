package org.contributornetwork.demo;

import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.application.DirectorateRegister;
import org.contributornetwork.referents.application.MandateInformation;
import org.contributornetwork.referents.application.MandateWithdrawal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rest of the city joins this autumn: some heads answer, some ask first, and three have not signed in yet. */
@Component
@Profile("demo")
class AutumnServices {

    private final Storyteller story;
    private final DemoFiles files;
    private final DemoRegister register;
    private final DemoDecisions decisions;
    private final DirectorateRegister directorates;
    private final MandateInformation information;
    private final MandateWithdrawal withdrawal;

    AutumnServices(
            Storyteller story,
            DemoFiles files,
            DemoRegister register,
            DemoDecisions decisions,
            DirectorateRegister directorates,
            MandateInformation information,
            MandateWithdrawal withdrawal) {
        this.story = story;
        this.files = files;
        this.register = register;
        this.decisions = decisions;
        this.directorates = directorates;
        this.information = information;
        this.withdrawal = withdrawal;
    }

    void tell() {
        files.take("network", "reseau.csv", DemoFiles.text("reseau.csv"), 14);
        decisions.signUp(13, "CCAS", "CUL", "ECI", "RET", "RH", "SAN");
        headOf("Direction générale", "estelle.benali");
        headOf("Direction du cadre de vie", "nadia.imbert");
        decisions.approve("herve.petit", "mariam.morel", 11);
        decisions.approve("maxime.yıldız", "valerie.brunet", 10);
        decisions.approve("olivier.jacquet", "oceane.ferrand", 9);
        decisions.approve("olivier.jacquet", "malik.hamon", 9);
        decisions.approve("chloe.marchand", "idriss.boucher", 8);
        decisions.approve("francoise.mansouri", "agnes.riviere", 8);
        decisions.refuse(
                "joelle.klein",
                "ludovic.garnier",
                "L’équipe est réduite jusqu’au printemps : reparlons-en en avril.",
                7);
        questions();
        withdrawn();
    }

    private void headOf(String name, String who) {
        DirectorateId directorate = register.directorate(name);
        if (!register.hasHead(directorate)) {
            story.as(
                    DemoCast.HELENE,
                    13,
                    helene -> directorates.appointHead(directorate, register.person(who), story.day(13), helene));
        }
    }

    /** One is answered, and the decision waits anew; the other is open. */
    private void questions() {
        register.proposal("julien.zidane")
                .ifPresent(julien -> story.as(
                        "herve.petit",
                        11,
                        herve -> information.request(
                                julien, "Julien a-t-il déjà pris en main le nouveau portail ?", herve)));
        story.as(
                DemoCast.HELENE,
                8,
                helene -> information.give(
                        register.mandate("julien.zidane"),
                        "Pas encore : une séance à son poste est prévue en janvier. D’ici là, Mariam relit ce qu’il prépare.",
                        helene));
        register.proposal("romain.moreau")
                .ifPresent(romain -> story.as(
                        "francoise.mansouri",
                        5,
                        francoise -> information.request(
                                romain,
                                "Romain prépare déjà les élections. Combien de temps cela lui prendrait-il chaque semaine ?",
                                francoise)));
    }

    private void withdrawn() {
        story.as(
                DemoCast.HELENE,
                4,
                helene -> withdrawal.withdraw(
                        register.mandate("karim.leclerc"),
                        "Karim passe aux Systèmes d’information en janvier. Nous proposerons quelqu’un d’autre.",
                        helene));
    }
}
