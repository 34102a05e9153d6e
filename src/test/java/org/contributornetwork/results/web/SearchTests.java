package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search box of every page finds services, people and mandates: what its reader may see of them. */
class SearchTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private DepartmentId leisure;
    private DepartmentId culture;
    private String mandate;

    @BeforeEach
    void aServiceInSummerWhereLeaIsProposed() {
        var news = Set.of(city.task("Actualités"));
        helene = city.helene();
        leisure = city.department("ETE", "Été à Valbièvre");
        culture = city.department("CUL", "Œuvres et musées");
        StaffMemberId head = city.person("Nadia", "Robin", leisure);
        city.appoint(head, leisure);
        nadia = city.actor(head);
        StaffMemberId leaInLeisure = city.person("Léa", "Étienne", leisure, news);
        lea = city.actor(leaInLeisure);
        mandate = "/mandates/" + city.propose(leaInLeisure, leisure);
        city.propose(city.person("Marc", "Étienne", culture, news), culture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ete a", "ÉTÉ à", "Été À Valbièvre"})
    void accents_and_case_do_not_count(String typed) {
        assertThat(open(helene, "/search?q={typed}", typed).link("Été à Valbièvre"))
                .hasToString("/departments/" + leisure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oeuvre", "œuvre", "OEUVRES et musees"})
    void nor_do_ligatures(String typed) {
        assertThat(open(helene, "/search?q={typed}", typed).link("Œuvres et musées"))
                .hasToString("/departments/" + culture);
    }

    @Test
    void communication_finds_services_people_and_mandates() {
        assertThat(open(helene, "/search?q=etienne").text())
                .contains("Recherche : etienne", "4 réponses")
                .contains("Léa Étienne Été à Valbièvre Agent", "Marc Étienne Œuvres et musées Agent")
                .contains("Léa Étienne Été à Valbièvre Désignation", "Marc Étienne Œuvres et musées Désignation");
    }

    @Test
    void a_head_and_a_contributor_find_the_directory_and_the_mandates_that_concern_them() {
        for (Actor reader : new Actor[] {nadia, lea}) {
            assertThat(open(reader, "/search?q=etienne").text())
                    .contains(
                            "3 réponses",
                            "Léa Étienne Été à Valbièvre Désignation",
                            "Marc Étienne Œuvres et musées Agent")
                    .doesNotContain("Marc Étienne Œuvres et musées Désignation");
        }
    }

    @Test
    void somebody_without_a_place_in_the_network_finds_themselves() {
        Actor ines = city.actor(city.person("Inès", "Étienne", culture));

        assertThat(open(ines, "/search?q=etienne").text()).contains("1 réponse", "Inès Étienne");
        assertThat(open(ines, "/search?q=oeuvre").text()).contains("Aucune réponse");
    }

    @Test
    void who_left_is_found_by_communication_alone() {
        city.leaves(new StaffMemberId(lea.staffMember()));

        assertThat(open(helene, "/search?q=lea").text()).contains("Léa Étienne Été à Valbièvre Agent");
        assertThat(open(city.actor(city.person("Zoé", "Roy", culture, Set.of(city.task("Photos")))), "/search?q=lea")
                        .text())
                .contains("Aucune réponse");
    }

    @Test
    void every_answer_opens() {
        assertThat(follow(lea, open(lea, "/search?q=lea"), "Léa Étienne").status())
                .isEqualTo(200);
        assertThat(open(lea, mandate).status()).isEqualTo(200);
    }

    @Test
    void nothing_found_says_what_to_try_and_nothing_asked_asks() {
        assertThat(open(helene, "/search?q={typed}", "%zzz").text())
                .contains("Rien ne correspond", "Essayez un seul mot");
        assertThat(open(helene, "/search?q=").text()).contains("Recherche").doesNotContain("réponse");
    }
}
