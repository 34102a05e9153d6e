package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of the organisation of a service, and the services that have none. */
class OrganisationListTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private Actor nadia;
    private String list;

    @BeforeEach
    void nadiaHeadsSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        list = "/departments/" + sports + "/organisation";
    }

    @Test
    void says_what_to_do_where_there_is_none() {
        assertThat(open(helene, list).text()).contains("Aucune fiche d’organisation pour le moment");
        assertThat(open(helene, list).hasLink("Préparer une fiche")).isTrue();
        assertThat(open(nadia, list).hasLink("Préparer une fiche")).isFalse();
    }

    @Test
    void shows_every_version_the_latest_first_with_who_signed() {
        organisation.signed(sports, "Directeur", nadia);
        organisation.signed(sports, "Adjointe", nadia);
        organisation.draft(sports, "Responsable");

        Page page = open(helene, list);

        assertThat(page.rows()).containsExactly("Version 3", "Version 2", "Version 1");
        assertThat(page.text())
                .contains("3 versions", "Version 3 En préparation", "Version 2 En vigueur", "Version 1 Remplacée")
                .contains("par Nadia Robin");
        assertThat(open(helene, list + "?state=REPLACED").rows()).containsExactly("Version 1");
        assertThat(open(helene, list + "?state=DRAFT").chips()).containsExactly("En préparation");
        assertThat(open(helene, list + "?sort=number").rows()).startsWith("Version 1");
    }

    @Test
    void the_network_sees_what_was_signed() {
        organisation.signed(sports, "Directeur", nadia);
        organisation.draft(sports, "Responsable");
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId elodie = city.person("Élodie", "Gautier", culture);
        city.appoint(elodie, culture);

        Page page = open(city.actor(elodie), list);

        assertThat(page.rows()).containsExactly("Version 1");
        assertThat(page.options("state")).containsExactly("Tous", "En vigueur", "Remplacée");
        assertThat(open(city.actor(elodie), list + "?state=DRAFT").rows()).isEmpty();
        assertThat(open(nadia, list).rows()).containsExactly("Version 2", "Version 1");
        assertThat(open(city.actor(city.person("Inès", "Roux", culture)), list).status())
                .isEqualTo(404);
    }

    @Test
    void is_exported_with_its_circuits_and_runs_no_formula() {
        organisation.signed(sports, "=HYPERLINK(1)", nadia);

        String file = open(helene, list + "/export").text();

        assertThat(file)
                .contains("Version;État;Convenue le;Convenue avec;Pages;Actualités;Événements de l’agenda;Documents")
                .contains("1;En vigueur;2026-11-20;Nadia Robin;Validation dans le service par =HYPERLINK(1)")
                .contains("Nadia Robin;;2026-11-23 09:00");
    }

    @Test
    void services_are_narrowed_to_those_without_organisation_and_those_to_sign() {
        DepartmentId culture = city.department("CUL", "Culture");
        city.department("MED", "Médiathèque");
        organisation.signed(sports, "Directeur", nadia);
        organisation.submitted(culture, "Directeur");

        assertThat(open(helene, "/departments?situation=without-organisation").rows())
                .containsExactly("Culture", "Médiathèque");
        Page toSign = open(helene, "/departments?situation=to-sign");
        assertThat(toSign.rows()).containsExactly("Culture");
        assertThat(toSign.chips()).containsExactly("Organisation à signer");
    }
}
