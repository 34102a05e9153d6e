package org.contributornetwork.demo;

import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.ReferentNomination;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Four services begin in winter, whose referents are to be renewed by now; seven more join them in spring. */
@Component
@Profile("demo")
class FirstServices {

    private static final Set<String> IN_WINTER = Set.of("MED", "EDU", "JEU", "VOI");
    private static final Set<String> IN_SPRING = Set.of("DG", "COM", "PE", "URB", "ESP", "SI", "VAS");

    private final Storyteller story;
    private final DemoAccounts accounts;
    private final DemoFiles files;
    private final DemoRegister register;
    private final DemoDecisions decisions;
    private final PortalSetUp portal;
    private final ReferentNomination nomination;

    FirstServices(
            Storyteller story,
            DemoAccounts accounts,
            DemoFiles files,
            DemoRegister register,
            DemoDecisions decisions,
            PortalSetUp portal,
            ReferentNomination nomination) {
        this.story = story;
        this.accounts = accounts;
        this.files = files;
        this.register = register;
        this.decisions = decisions;
        this.portal = portal;
        this.nomination = nomination;
    }

    void tell() {
        story.begin();
        story.on(351, accounts::openCommunication);
        files.take("services", "services.csv", DemoFiles.text("services.csv"), 350);
        winter();
        spring();
        aSubstitute();
    }

    private void winter() {
        files.take("network", "reseau-pilote.csv", DemoFiles.networkOf(IN_WINTER), 348);
        decisions.signUp(345, IN_WINTER.toArray(String[]::new));
        decisions.approve("mehdi.pons", "rosa.lefevre", 342);
        decisions.approve("mehdi.pons", "camille.delmas", 342);
        decisions.approve("pascal.gillet", "solene.colin", 333);
        decisions.approve("kevin.etienne", "raphael.caron", 325);
        decisions.approve("kevin.etienne", "zoe.ouedraogo", 325);
        decisions.approve("aicha.charrier", "brigitte.guerin", 312);
        decisions.approve("aicha.charrier", "amadou.fontaine", 312);
        List.of("rosa.lefevre", "camille.delmas", "solene.colin").forEach(who -> portal.configure(who, 330));
        List.of("raphael.caron", "brigitte.guerin", "amadou.fontaine").forEach(who -> portal.configure(who, 305));
        portal.create("zoe.ouedraogo", 305);
    }

    private void spring() {
        files.take("network", "reseau-printemps.csv", DemoFiles.networkOf(IN_SPRING), 205);
        decisions.signUp(203, IN_SPRING.toArray(String[]::new));
        decisions.approve("estelle.benali", "xavier.quere", 198);
        decisions.approve("cecile.lambert", "awa.masson", 198);
        decisions.approve("samuel.bailly", "quentin.barbier", 196);
        decisions.approve("tristan.prevost", "lea.nguyen", 194);
        decisions.approve("tristan.prevost", "benoit.perrin", 194);
        decisions.approve("nadia.imbert", "didier.picard", 191);
        decisions.approve("hoa.weber", "florent.kebaili", 189);
        decisions.approve("gregory.simon", "beatrice.tanguy", 184);
        List.of("xavier.quere", "awa.masson", "quentin.barbier", "benoit.perrin", "didier.picard")
                .forEach(who -> portal.configure(who, 186));
        portal.create("lea.nguyen", 186);
        List.of("florent.kebaili", "beatrice.tanguy").forEach(who -> portal.configure(who, 180));
    }

    private void aSubstitute() {
        story.as(DemoCast.HELENE, 162, helene -> {
            StaffMemberId ines = register.person("ines.fabre");
            nomination.propose(
                    new MandateId(Storyteller.idOf("Inès Fabre, suppléante")),
                    register.department("URB"),
                    ines,
                    MandateRank.SUBSTITUTE,
                    "Inès connaît les enquêtes publiques : elle publierait quand Benoît et Léa sont absents.",
                    helene);
        });
        decisions.approve("tristan.prevost", "ines.fabre", 159);
        portal.configure("ines.fabre", 157);
    }
}
