package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who heads a service since when, its vacancies, its end and its return. */
class DepartmentChargeTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId nadia;
    private String page;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        nadia = city.person("Nadia", "Robin", sports);
        page = "/departments/" + sports;
    }

    @Test
    void without_a_head_the_vacancy_is_visible() {
        assertThat(open(helene, page).text()).contains("Directeur Poste vacant");
        assertThat(open(helene, "/departments").text()).contains("Sports SPO").contains("Poste vacant");
    }

    @Test
    void a_head_is_appointed_from_a_day_on() {
        Page appointed = send(helene, page + "/head", "head=" + nadia, "from=2026-03-02");

        assertThat(appointed.notice()).isEqualTo("Le directeur est nommé.");
        assertThat(open(helene, page).text())
                .contains("Nadia Robin depuis le 2 mars 2026", "Nouvelle personne à la tête du service")
                .doesNotContain("Poste vacant");
    }

    @Test
    void the_form_offers_the_people_of_the_service_and_today() {
        city.person("Élodie", "Gautier", city.department("CUL", "Culture"));

        Page form = open(helene, page + "/head");

        assertThat(form.options("head")).containsExactly("Choisissez…", "Robin Nadia");
        assertThat(form.field("from")).isEqualTo("2026-11-23");
    }

    @Test
    void somebody_of_another_service_is_appointed_by_address_whatever_its_case() {
        city.person("Élodie", "Gautier", city.department("CUL", "Culture"));

        send(helene, page + "/head", "otherEmail=ELODIE.gautier@ville.example", "from=2026-11-23");

        assertThat(open(helene, page).text()).contains("Directeur Élodie Gautier depuis le 23 novembre 2026");
    }

    @Test
    void an_address_that_nobody_has_is_refused_beside_its_field_and_kept() {
        Page refused = send(helene, page + "/head", "otherEmail=inconnu@ville.example", "from=2026-11-23");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("otherEmail")).startsWith("Personne n’a l’adresse inconnu@ville.example");
        assertThat(refused.field("otherEmail")).isEqualTo("inconnu@ville.example");
    }

    @Test
    void nobody_chosen_and_a_day_that_does_not_exist_are_refused_beside_their_fields() {
        assertThat(send(helene, page + "/head", "head=", "from=2026-11-23").fault("head"))
                .startsWith("Choisissez un agent");
        assertThat(send(helene, page + "/head", "head=" + nadia, "from=2026-02-30")
                        .fault("from"))
                .startsWith("Écrivez une date qui existe");
    }

    @Test
    void the_next_head_takes_over_and_the_rights_with_the_charge() {
        city.appoint(nadia, sports);
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        clock.advance(Period.ofDays(10));

        send(helene, page + "/head", "head=" + karim, "from=2026-12-03");

        assertThat(open(helene, page).text()).contains("Nadia Robin → devient Karim Benali");
        assertThat(city.actor(karim).heads(sports.value())).isTrue();
        assertThat(city.actor(nadia).heads(sports.value())).isFalse();
    }

    @Test
    void a_successor_does_not_begin_before_the_head_has_begun() {
        city.appoint(nadia, sports);

        Page refused =
                send(helene, page + "/head", "head=" + city.person("Karim", "Benali", sports), "from=2026-11-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("from")).contains("choisissez cette date ou une date plus tardive");
    }

    @Test
    void a_head_who_leaves_makes_a_vacancy_that_says_since_when() {
        city.appoint(nadia, sports);
        clock.advance(Period.ofDays(3));

        Page vacated = send(helene, page + "/vacancy", "from=2026-11-25");

        assertThat(vacated.notice()).isEqualTo("Le poste est déclaré vacant.");
        assertThat(open(helene, page).text())
                .contains("Poste vacant depuis le 25 novembre 2026", "Service sans responsable");
    }

    @Test
    void a_vacancy_is_not_declared_twice() {
        Page refused = send(helene, page + "/vacancy", "from=2026-11-25");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le service Sports n’a déjà plus de directeur.");
    }

    @Test
    void a_service_is_closed_and_leaves_the_list_its_record_stays() {
        Page closed = send(helene, page + "/closure", "from=2026-11-23");

        assertThat(closed.notice()).isEqualTo("Le service est fermé.");
        assertThat(open(helene, "/departments").rows()).isEmpty();
        assertThat(open(helene, "/departments?state=closed").rows()).containsExactly("Sports");
        assertThat(open(helene, page).text()).contains("Fermé depuis le 23 novembre 2026", "Service fermé");
    }

    @Test
    void a_closed_service_gets_nobody_and_may_open_again() {
        send(helene, page + "/closure", "from=2026-11-23");
        assertThat(send(helene, page + "/head", "head=" + nadia, "from=2026-11-23")
                        .text())
                .contains("Le service Sports est fermé.");

        Page reopened = send(helene, page + "/reopening");

        assertThat(reopened.notice()).isEqualTo("Le service est rouvert.");
        assertThat(open(helene, "/departments").rows()).containsExactly("Sports");
        assertThat(open(helene, page).text()).contains("Service rouvert").doesNotContain("Fermé depuis");
    }

    @Test
    void only_communication_has_these_pages() {
        city.appoint(nadia, sports);
        Actor head = city.actor(nadia);

        for (String act : new String[] {"/edit", "/head", "/vacancy", "/closure"}) {
            assertThat(open(head, page + act).status()).isEqualTo(404);
        }
        assertThat(send(head, page + "/closure", "from=2026-11-23").status()).isEqualTo(404);
        assertThat(open(head, page).hasLink("Modifier")).isFalse();
        assertThat(open(city.paul(), page + "/edit").status()).isEqualTo(200);
    }
}
