package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of the network: who contributes, in which service, in what part. */
class StaffListTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
    }

    @Test
    void elodie_comes_before_eric() {
        city.person("Eric", "Gautier", sports);
        city.person("Élodie", "Gautier", sports);
        city.person("Zoé", "Étienne", sports);

        assertThat(open(helene, "/staff").rows()).containsExactly("Étienne Zoé", "Gautier Élodie", "Gautier Eric");
        assertThat(open(helene, "/staff?sort=-name").rows()).startsWith("Gautier Eric");
    }

    @ParameterizedTest
    @CsvSource({"etienne", "ÉTIENNE", "lea etienne", "etienne lea", "lea.etienne@"})
    void is_searched_by_name_or_address_without_accents_or_case(String typed) {
        city.person("Léa", "Étienne", sports);
        city.person("Inès", "Lœuvre", sports);

        assertThat(open(helene, "/staff?q={typed}", typed).rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/staff?q=LOEUVRE").rows()).containsExactly("Lœuvre Inès");
    }

    @Test
    void is_narrowed_by_service_task_and_part_in_the_network() {
        TaskId news = city.task("Actualités");
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        StaffMemberId lea = city.person("Léa", "Étienne", sports, Set.of(news));
        city.approve(city.propose(lea, sports), city.actor(nadia));
        city.propose(city.person("Inès", "Diallo", sports), sports);
        city.person("Marc", "Petit", culture, Set.of(news));

        assertThat(open(helene, "/staff?department=" + culture).rows()).containsExactly("Petit Marc");
        assertThat(open(helene, "/staff?task=" + news).rows()).containsExactly("Étienne Léa", "Petit Marc");
        assertThat(open(helene, "/staff?place=head").rows()).containsExactly("Robin Nadia");
        assertThat(open(helene, "/staff?place=referent").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/staff?place=proposed").rows()).containsExactly("Diallo Inès");
        assertThat(open(helene, "/staff?place=contributor&department=" + sports).rows())
                .containsExactly("Étienne Léa");
    }

    @Test
    void filters_in_use_are_chips_by_their_names_that_take_them_away() {
        TaskId news = city.task("Actualités");
        city.person("Léa", "Étienne", sports, Set.of(news));
        Page narrowed = open(helene, "/staff?q=lea&department=" + sports + "&task=" + news + "&place=head");
        assertThat(narrowed.chips()).containsExactly("« lea »", "Sports", "Directeur", "Actualités");

        Page wider = follow(helene, narrowed, "Directeur");

        assertThat(wider.chips()).containsExactly("« lea »", "Sports", "Actualités");
        assertThat(wider.text()).contains("1 agent");
        assertThat(wider.rows()).containsExactly("Étienne Léa");
    }

    @Test
    void a_filter_that_names_nothing_finds_nothing() {
        city.person("Léa", "Étienne", sports);

        assertThat(open(helene, "/staff?department=tordu").rows()).isEmpty();
        assertThat(open(helene, "/staff?task=" + TaskId.next()).rows()).isEmpty();
    }

    @Test
    void communication_finds_who_cannot_sign_in_yet_invited_or_not() {
        city.person("Inès", "Diallo", sports);
        city.actor(city.person("Marc", "Petit", sports));
        city.actor(city.person("Léa", "Étienne", sports));
        jdbc.sql("update user_account set status = 'INVITED', password_hash = null where display_name = 'Léa Étienne'")
                .update();

        Page found = follow(helene, open(helene, "/staff"), "Voir les agents sans accès à cette application");

        assertThat(found.rows()).containsExactly("Diallo Inès", "Étienne Léa");
        assertThat(found.chips()).containsExactly("Sans accès à cette application");
    }

    @Test
    void nobody_else_is_told_who_can_sign_in() {
        city.person("Inès", "Diallo", sports);
        Actor lea = city.actor(city.person("Léa", "Étienne", sports, Set.of(city.task("Actualités"))));

        Page asked = open(lea, "/staff?access=none");

        assertThat(asked.rows()).containsExactly("Diallo Inès", "Étienne Léa");
        assertThat(asked.chips()).isEmpty();
        assertThat(asked.text()).doesNotContain("sans accès");
    }

    @Test
    void is_paged_forward_and_back_among_people_of_one_name() {
        for (int i = 0; i < 25; i++) {
            city.person("Camille" + (char) ('a' + i), "Martin", sports);
        }
        Page first = open(helene, "/staff?q=martin");

        Page second = follow(helene, first, "Page suivante");

        assertThat(first.text()).contains("25 agents");
        assertThat(first.rows()).hasSize(20).startsWith("Martin Camillea");
        assertThat(second.rows()).hasSize(5).endsWith("Martin Camilley").doesNotContainAnyElementsOf(first.rows());
        assertThat(follow(helene, second, "Page précédente").rows()).isEqualTo(first.rows());
    }

    @Test
    void a_name_is_text_in_every_line_and_only_who_acts_on_many_can_tick_it() {
        Actor lea = city.actor(city.person("Léa", "<img src=x>", sports, Set.of(city.task("Actualités"))));

        assertThat(open(helene, "/staff").html())
                .contains("&lt;img src=x&gt;", "name=\"records\"")
                .doesNotContain("<img src=x>");
        assertThat(open(lea, "/staff").html())
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img src=x>", "name=\"records\"");
        assertThat(open(helene, "/departments/" + sports).html()).doesNotContain("<img src=x>");
    }

    @Test
    void when_empty_it_says_what_to_do() {
        assertThat(open(helene, "/staff").text())
                .contains("Personne dans l’annuaire pour le moment", "Importez le fichier du réseau");
        assertThat(open(helene, "/staff?q=personne").text()).contains("Personne ne répond à ces filtres");
    }

    @Test
    void what_is_filtered_is_exported_and_no_cell_runs_as_a_formula() {
        city.person("=Léa", "Étienne", sports);
        city.person("Marc", "Petit", city.department("CUL", "Culture"));

        Page file = follow(helene, open(helene, "/staff?department=" + sports), "Exporter");

        assertThat(file.html().lines())
                .containsExactly(
                        "\uFEFFNom;Prénom;Adresse électronique;Fonction;Service;Rôle;Téléphone",
                        "Étienne;'=Léa;'-lea.etienne@ville.example;Accueil;Sports;;");
    }

    @Test
    void a_contributor_exports_what_they_see_and_not_who_left() {
        Actor lea = city.actor(city.person("Léa", "Étienne", sports, Set.of(city.task("Actualités"))));
        city.leaves(city.person("Marc", "Petit", sports));

        assertThat(open(lea, "/staff/export?state=gone").html())
                .contains("Étienne")
                .doesNotContain("Petit");
        assertThat(open(helene, "/staff/export?state=gone").html())
                .contains("Petit")
                .doesNotContain("Étienne");
    }
}
