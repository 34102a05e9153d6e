package org.contributornetwork.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Opens what the other journeys do not: each page is inspected in light and dark, and fits a phone. */
@Import(Residents.class)
@ExtendWith(SoftAssertionsExtension.class)
class EveryPageJourneyTests extends JourneyTest {

    @Autowired
    private Residents residents;

    @Test
    void every_page_is_valid_accessible_and_fits_a_phone() {
        DepartmentId sports = city.department("SPO", "Sports");
        DepartmentId vacant = city.department("VOI", "Voirie et propreté");
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        StaffMemberId lea = city.person("Léa", "Étienne", sports, Set.of(city.task("Actualités")));
        city.appoint(nadia, sports);
        MandateId mandate = city.propose(lea, sports);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        city.approve(city.propose(tom, sports), city.actor(nadia));
        UUID account = jdbc.sql("select id from portal_account").query(UUID.class).single();

        walk(
                city.paul(),
                List.of(
                        "/",
                        "/departments",
                        "/departments?q=rien&situation=vacant",
                        "/departments/new",
                        "/departments/" + sports,
                        "/departments/" + vacant,
                        "/departments/" + sports + "/edit",
                        "/departments/" + sports + "/head",
                        "/departments/" + sports + "/vacancy",
                        "/departments/" + sports + "/closure",
                        "/staff",
                        "/staff?place=proposed&q=etienne",
                        "/departments?situation=vacant",
                        "/views",
                        "/batches",
                        "/staff/new",
                        "/staff/" + lea,
                        "/staff/" + lea + "/edit",
                        "/staff/" + lea + "/move",
                        "/staff/" + lea + "/departure",
                        "/staff/" + lea + "/notes",
                        "/lists",
                        "/mandates",
                        "/mandates/new",
                        "/mandates/new?department=" + sports,
                        "/mandates/" + mandate,
                        "/portal-accounts",
                        "/portal-accounts?state=dormant&q=rien",
                        "/portal-accounts/new",
                        "/portal-accounts/new?department=" + sports,
                        "/portal-accounts/" + account,
                        "/portal-accounts/" + account + "/user-name",
                        "/portal-accounts/" + account + "/suspension",
                        "/portal-accounts/" + account + "/closing",
                        "/portal-accounts/discrepancies",
                        "/search?q=etienne",
                        "/search?q=introuvable",
                        "/imports",
                        "/imports/new",
                        "/accounts",
                        "/accounts/new",
                        "/mail",
                        "/history",
                        "/preferences",
                        "/sessions",
                        "/departments/01936f3e-0000-7000-8000-000000000000"));
        walk(
                city.actor(nadia),
                List.of("/", "/mandates", "/mandates/" + mandate, "/staff/" + lea, "/portal-accounts/" + account));
        walk(city.actor(lea), List.of("/", "/staff/" + lea, "/staff/" + nadia, "/mandates/new"));
    }

    /** All pages are walked before the faults of all of them are told. */
    @InjectSoftAssertions
    private SoftAssertions softly;

    private void walk(Actor actor, List<String> paths) {
        Visitor visitor = visitorOnAPhone();
        residents.signIn(visitor, actor);
        for (String path : paths) {
            softly.check(() -> {
                Page page = visitor.open(path);
                assertThat(visitor.seesTheWholeWidth())
                        .as("fits a phone: %s", page.url())
                        .isTrue();
            });
        }
    }
}
