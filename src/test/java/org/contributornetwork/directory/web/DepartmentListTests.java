package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of services: narrowed, sorted, paged and taken away. */
class DepartmentListTests extends PagesTest {

    private Actor helene;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
    }

    @Test
    void is_in_french_order() {
        departments("Zone verte", "Éducation", "Espaces verts", "École de musique", "eau");

        assertThat(open(helene, "/departments").rows())
                .containsExactly("eau", "École de musique", "Éducation", "Espaces verts", "Zone verte");
        assertThat(open(helene, "/departments?sort=-name").rows()).startsWith("Zone verte", "Espaces verts");
    }

    @Test
    void is_sorted_by_directorate_too() {
        city.department("A", "Archives", "Ressources", 1);
        city.department("B", "Bâtiments", "Cadre de vie", 1);

        Page sorted = follow(helene, open(helene, "/departments"), "Direction");

        assertThat(sorted.rows()).containsExactly("Bâtiments", "Archives");
        assertThat(sorted.html()).contains("aria-sort=\"ascending\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ete, Été culturel",
        "ÉTÉ, Été culturel",
        "oeuvre, Œuvres d’art",
        "ŒUVRE, Œuvres d’art",
        "d2, Œuvres d’art"
    })
    void is_searched_without_accents_case_or_ligatures(String typed, String found) {
        departments("Sports", "Été culturel", "Œuvres d’art");

        assertThat(open(helene, "/departments?q={typed}", typed).rows()).containsExactly(found);
    }

    @Test
    void a_percent_sign_is_a_letter_like_another() {
        departments("Sports", "100 % culture");

        assertThat(open(helene, "/departments?q={typed}", "%").rows()).containsExactly("100 % culture");
    }

    @Test
    void is_narrowed_to_what_communication_worries_about() {
        sportsWithOneReferentOfTwo();
        DepartmentId culture = city.department("CUL", "Culture");
        city.appoint(city.person("Élodie", "Gautier", culture), culture);

        assertThat(open(helene, "/departments?situation=vacant").rows()).isEmpty();
        assertThat(open(helene, "/departments?situation=without-referent").rows())
                .containsExactly("Culture");
        assertThat(open(helene, "/departments?situation=under-minimum").rows()).containsExactly("Culture", "Sports");
        assertThat(open(helene, "/departments?situation=under-minimum").text())
                .contains("0/1 sans référent", "1/2 sous le minimum");
    }

    @Test
    void filters_in_use_are_chips_that_take_them_away() {
        city.department("MED", "Médiathèque", "Culture", 1);
        city.department("SPO", "Sports", "Loisirs", 1);
        Page narrowed = open(helene, "/departments?q=me&directorate=Culture&situation=vacant&sort=-name");
        assertThat(narrowed.chips()).containsExactly("« me »", "Culture", "Sans directeur");

        Page wider = follow(helene, narrowed, "« me »");

        assertThat(wider.chips()).containsExactly("Culture", "Sans directeur");
        assertThat(follow(helene, wider, "Tout effacer").chips()).isEmpty();
        assertThat(follow(helene, wider, "Tout effacer").rows()).containsExactly("Sports", "Médiathèque");
    }

    @Test
    void announces_how_many_there_are() {
        departments("Sports", "Culture");

        assertThat(open(helene, "/departments").text()).contains("2 services");
        assertThat(open(helene, "/departments?q=spo").text()).contains("1 service ");
    }

    @Test
    void is_paged_forward_and_back_with_its_filters() {
        List<String> names =
                IntStream.range(10, 55).mapToObj(i -> "Section " + i).toList();
        departments(names.toArray(String[]::new));
        Page first = open(helene, "/departments?q=section&size=20");

        Page second = follow(helene, first, "Page suivante");
        Page third = follow(helene, second, "Page suivante");

        assertThat(first.rows()).isEqualTo(names.subList(0, 20));
        assertThat(second.rows()).isEqualTo(names.subList(20, 40));
        assertThat(third.rows()).isEqualTo(names.subList(40, 45));
        assertThat(third.hasLink("Page suivante")).isFalse();
        assertThat(third.text()).contains("45 services");
        assertThat(follow(helene, third, "Page précédente").rows()).isEqualTo(second.rows());
        assertThat(follow(helene, third, "Début").rows()).isEqualTo(first.rows());
        assertThat(follow(helene, first, "Fin").rows())
                .hasSizeLessThanOrEqualTo(20)
                .endsWith(names.get(44));
    }

    @Test
    void one_page_has_no_pager_and_a_bent_link_still_opens() {
        departments("Sports");

        assertThat(open(helene, "/departments").hasLink("Page suivante")).isFalse();
        assertThat(open(helene, "/departments?after=tordu&size=-3&sort=rien").rows())
                .containsExactly("Sports");
    }

    @Test
    void when_empty_it_says_what_to_do() {
        Page empty = open(helene, "/departments");

        assertThat(empty.text())
                .contains("Aucun service pour le moment", "Importez le fichier des services de la ville");
        assertThat(empty.link("Importer un fichier")).hasToString("/imports/new");
    }

    @Test
    void when_nothing_answers_it_offers_to_take_the_filters_away() {
        departments("Sports");

        Page empty = open(helene, "/departments?q=nulle+part");

        assertThat(empty.text()).contains("Aucun service ne répond à ces filtres");
        assertThat(follow(helene, empty, "Tout effacer").rows()).containsExactly("Sports");
    }

    @Test
    void what_is_filtered_is_exported_as_a_file_that_a_spreadsheet_opens() {
        sportsWithOneReferentOfTwo();
        departments("=HYPERLINK(\"http://mauvais.example\")", "Culture");

        Page list = open(helene, "/departments?q=p&sort=-name");
        Page file = follow(helene, list, "Exporter");

        assertThat(list.text()).contains("2 services");
        assertThat(file.html().lines())
                .containsExactly(
                        "\uFEFFCode;Nom;Direction;Directeur;Référents;Référents au minimum;Référents proposés",
                        "SPO;Sports;Loisirs;Nadia Robin;1;2;1",
                        "D0;\"'=HYPERLINK(\"\"http://mauvais.example\"\")\";Direction de la culture et des sports;;0;1;0");
    }

    @Test
    void everybody_in_the_network_reads_it_and_only_communication_adds() {
        sportsWithOneReferentOfTwo();
        Actor outsider = city.actor(city.person("Marc", "Petit", city.department("EAU", "Eau")));
        Actor lea = city.actor(new StaffMemberId(jdbc.sql("select id from staff_member where first_name = 'Léa'")
                .query(UUID.class)
                .single()));

        assertThat(open(lea, "/departments").rows()).containsExactly("Eau", "Sports");
        assertThat(open(lea, "/departments").hasLink("Ajouter un service")).isFalse();
        assertThat(open(outsider, "/departments").status()).isEqualTo(404);
    }

    private void sportsWithOneReferentOfTwo() {
        DepartmentId sports = city.department("SPO", "Sports", "Loisirs", 2);
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        city.approve(city.propose(city.person("Léa", "Étienne", sports), sports), city.actor(nadia));
        city.propose(city.person("Inès", "Diallo", sports), sports);
    }

    private void departments(String... names) {
        for (int i = 0; i < names.length; i++) {
            city.department("D" + i, names[i]);
        }
    }
}
