package org.contributornetwork.demo;

import static org.contributornetwork.directory.domain.ContentType.DOCUMENT;
import static org.contributornetwork.directory.domain.ContentType.EVENT;
import static org.contributornetwork.directory.domain.ContentType.NEWS;
import static org.contributornetwork.directory.domain.ContentType.PAGE;

import java.util.List;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.application.OrganisationDrafting;
import org.contributornetwork.directory.application.OrganisationEntry;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.application.OrganisationSignature;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communication meets one head after the other and settles how each service validates what it publishes. */
@Component
@Profile("demo")
class OrganisationMeetings {

    private final Storyteller story;
    private final DemoRegister register;
    private final OrganisationDrafting drafting;
    private final OrganisationSignature signature;
    private final JdbcClient jdbc;

    OrganisationMeetings(
            Storyteller story,
            DemoRegister register,
            OrganisationDrafting drafting,
            OrganisationSignature signature,
            JdbcClient jdbc) {
        this.story = story;
        this.register = register;
        this.drafting = drafting;
        this.signature = signature;
        this.jdbc = jdbc;
    }

    /** While the heads of winter and spring are all there. */
    void tellTheFirst() {
        signed(
                "MED",
                "mehdi.pons",
                338,
                "",
                List.of(
                        by(PAGE, "mehdi.pons"),
                        by(NEWS, "mehdi.pons"),
                        by(EVENT, "mehdi.pons"),
                        by(DOCUMENT, "mehdi.pons")));
        signed(
                "VOI",
                "pascal.gillet",
                330,
                "",
                List.of(
                        elected(PAGE, "pascal.gillet", "Sabine Roux-Vallée", "voirie et mobilités"),
                        by(NEWS, "pascal.gillet"),
                        direct(EVENT),
                        by(DOCUMENT, "pascal.gillet")));
        signed(
                "EDU",
                "kevin.etienne",
                322,
                "Les menus partent chaque vendredi avant midi.",
                List.of(
                        elected(PAGE, "kevin.etienne", "Bruno Lemaître", "éducation et restauration scolaire"),
                        by(NEWS, "raphael.caron"),
                        by(EVENT, "raphael.caron"),
                        direct(DOCUMENT)));
        signed(
                "JEU",
                "aicha.charrier",
                300,
                "",
                List.of(
                        by(PAGE, "aicha.charrier"),
                        by(NEWS, "aicha.charrier"),
                        direct(EVENT),
                        by(DOCUMENT, "aicha.charrier")));
        signed("COM", "cecile.lambert", 188, "", List.of(direct(PAGE), direct(NEWS), direct(EVENT), direct(DOCUMENT)));
        signed(
                "PE",
                "samuel.bailly",
                176,
                "En cas de fermeture d’une crèche, l’actualité part sans attendre.",
                List.of(
                        elected(PAGE, "samuel.bailly", "Leïla Benhamou", "petite enfance et familles"),
                        direct(NEWS),
                        by(EVENT, "samuel.bailly"),
                        by(DOCUMENT, "samuel.bailly")));
        signed(
                "URB",
                "tristan.prevost",
                170,
                "Les enquêtes publiques suivent le calendrier légal.",
                List.of(
                        elected(PAGE, "tristan.prevost", "Marc Ottaviani", "urbanisme et logement"),
                        elected(NEWS, "tristan.prevost", "Marc Ottaviani", "urbanisme et logement"),
                        by(EVENT, "tristan.prevost"),
                        by(DOCUMENT, "tristan.prevost")));
        signed(
                "ESP",
                "nadia.imbert",
                165,
                "",
                List.of(by(PAGE, "nadia.imbert"), direct(NEWS), direct(EVENT), by(DOCUMENT, "nadia.imbert")));
    }

    /** What is being settled now: two wait for a signature, one was sent back, one is in preparation. */
    void tellTheLatest() {
        OrganisationSheetId associations = drafted(
                "VAS",
                "Grégory Simon",
                15,
                "",
                List.of(
                        by(PAGE, "gregory.simon"),
                        by(NEWS, "gregory.simon"),
                        direct(EVENT),
                        by(DOCUMENT, "gregory.simon")));
        submitted(associations, 14);
        sentBack(
                associations,
                "gregory.simon",
                "Les actualités des associations doivent aussi passer par l’élue à la vie associative.",
                10);
        OrganisationSheetId library = drafted(
                "MED",
                "Mehdi Pons et Rosa Lefèvre",
                6,
                "L’agenda est désormais publié sans attendre : Rosa et Camille se relisent.",
                List.of(
                        by(PAGE, "mehdi.pons"),
                        by(NEWS, "rosa.lefevre"),
                        direct(EVENT),
                        elected(DOCUMENT, "mehdi.pons", "Irène Castel", "culture et lecture publique")));
        submitted(library, 3);
        OrganisationSheetId roads = drafted(
                "VOI",
                "Nadia Imbert, pour le service sans directeur",
                5,
                "Jusqu’à l’arrivée d’une nouvelle direction.",
                List.of(
                        elected(PAGE, "nadia.imbert", "Sabine Roux-Vallée", "voirie et mobilités"),
                        by(NEWS, "nadia.imbert"),
                        direct(EVENT),
                        by(DOCUMENT, "nadia.imbert")));
        submitted(roads, 4);
        drafted(
                "CUL",
                "",
                2,
                "",
                List.of(
                        post(PAGE, "Direction de la Culture"),
                        post(NEWS, "Direction de la Culture"),
                        direct(EVENT),
                        direct(DOCUMENT)));
    }

    /** Agreed with the head on that day, and signed by them two days later. */
    private void signed(String code, String head, int daysAgo, String remarks, List<Way> ways) {
        OrganisationSheetId sheet = drafted(code, register.name(head), daysAgo, remarks, ways);
        submitted(sheet, daysAgo);
        if (is(sheet, "AWAITING_SIGNATURE")) {
            story.as(head, daysAgo - 2, actor -> signature.sign(sheet, version(sheet), actor));
        }
    }

    /** @param agreedWith nobody, where the meeting is still to come */
    private OrganisationSheetId drafted(String code, String agreedWith, int daysAgo, String remarks, List<Way> ways) {
        OrganisationSheetId sheet =
                new OrganisationSheetId(Storyteller.idOf("organisation de " + code + " il y a " + daysAgo + " jours"));
        story.as(
                DemoCast.HELENE,
                daysAgo,
                helene -> drafting.draft(
                        sheet,
                        register.department(code),
                        new OrganisationEntry(
                                ways, agreedWith.isEmpty() ? null : story.day(daysAgo), agreedWith, remarks),
                        helene));
        return sheet;
    }

    private void submitted(OrganisationSheetId sheet, int daysAgo) {
        if (is(sheet, "DRAFT") && !wasSentBack(sheet)) {
            story.as(DemoCast.HELENE, daysAgo, helene -> drafting.submit(sheet, version(sheet), helene));
        }
    }

    private void sentBack(OrganisationSheetId sheet, String head, String remark, int daysAgo) {
        story.as(head, daysAgo, actor -> signature.sendBack(sheet, version(sheet), remark, actor));
    }

    private Way by(ContentType type, String validator) {
        return new Way(type, CircuitKind.DEPARTMENT, register.person(validator), "", "", "");
    }

    private Way elected(ContentType type, String validator, String official, String delegation) {
        return new Way(type, CircuitKind.POLITICAL, register.person(validator), "", official, delegation);
    }

    private static Way post(ContentType type, String post) {
        return new Way(type, CircuitKind.DEPARTMENT, null, post, "", "");
    }

    private static Way direct(ContentType type) {
        return new Way(type, CircuitKind.DIRECT, null, "", "", "");
    }

    private boolean is(OrganisationSheetId sheet, String status) {
        return jdbc.sql("select status = :status from organisation_sheet where id = :id")
                .param("id", sheet.value())
                .param("status", status)
                .query(Boolean.class)
                .single();
    }

    private boolean wasSentBack(OrganisationSheetId sheet) {
        return jdbc.sql("select sent_back_at is not null from organisation_sheet where id = :id")
                .param("id", sheet.value())
                .query(Boolean.class)
                .single();
    }

    private int version(OrganisationSheetId sheet) {
        return jdbc.sql("select version from organisation_sheet where id = :id")
                .param("id", sheet.value())
                .query(Integer.class)
                .single();
    }
}
