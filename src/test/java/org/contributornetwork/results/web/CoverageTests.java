package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coverage map: who publishes for which service, in a picture, in words and in figures. */
class CoverageTests extends PagesTest {

    private static final String EDUCATION = "Direction de l’éducation";
    private static final int MOST_HTML = 60 * 1024;

    private Actor helene;
    private OnThePortal portal;

    @BeforeEach
    void helene() {
        helene = city.helene();
        portal = new OnThePortal(jdbc, city.today());
    }

    @Test
    void each_service_says_its_situation_in_a_word_and_who_carries_it() {
        aCityOfEverySituation();

        assertThat(open(helene, "/coverage").text())
                .contains("Archives dormant 1/1 référent, 1 dormant")
                .contains("Culture fragile 2/1 référents, 1 actif, 1 dormant Et si Marc Petit part ?")
                .contains("Jeunesse sans référent 0/1 référent")
                .contains("Médiathèque couvert 1/1 référent, 2 actifs")
                .contains("Sports en cours 0/1 référent, 1 proposition");
    }

    @Test
    void figures_have_their_denominator_and_their_day() {
        aCityOfEverySituation();

        assertThat(open(helene, "/coverage").text())
                .contains("au 23 novembre 2026", "5 services", "1 service sur 5 est fragile");
    }

    @Test
    void the_picture_has_a_title_and_says_in_words_what_it_shows() {
        aCityOfEverySituation();

        assertThat(open(helene, "/coverage").html())
                .contains("role=\"img\" aria-labelledby=\"situations-title situations-words\"")
                .contains("<title id=\"situations-title\">Les services par situation</title>")
                .containsPattern(
                        "<desc id=\"situations-words\">1 service sur 5\u00a0: couvert\\. 1 service sur 5\u00a0: fragile\\.")
                .contains("fill=\"url(#of-fragile)\"", "width=\"20.00%\"");
    }

    @Test
    void the_table_below_has_the_same_figures() {
        aCityOfEverySituation();

        Page page = open(helene, "/coverage");

        assertThat(page.rows()).containsExactly("Jeunesse", "Sports", "Archives", "Culture", "Médiathèque");
        assertThat(page.text())
                .contains(
                        "Direction de la culture Archives dormant 1/1 0 1 0 0",
                        "Culture fragile 2/1 1 1 0 0 Marc Petit")
                .contains("Jeunesse sans référent 0/1 0 0 0 0");
    }

    @Test
    void a_cell_leads_to_its_service_and_a_fragile_one_to_what_its_only_person_carries() {
        aCityOfEverySituation();

        Page page = open(helene, "/coverage");

        assertThat(follow(helene, page, "Jeunesse").text()).startsWith("Services Jeunesse");
        assertThat(follow(helene, page, "Et si Marc Petit part ?").text()).contains("plus de contributeur");
    }

    @Test
    void a_situation_of_the_legend_and_a_directorate_narrow_the_map() {
        aCityOfEverySituation();

        Page fragile = open(helene, "/coverage?situation=fragile");
        Page education = open(helene, "/coverage?directorate={name}", EDUCATION);

        assertThat(open(helene, "/coverage").link("fragile").getQuery()).endsWith("situation=fragile");
        assertThat(fragile.rows()).containsExactly("Culture");
        assertThat(fragile.chips()).containsExactly("fragile");
        assertThat(fragile.text()).contains("1 service sur 5 est fragile");
        assertThat(education.rows()).containsExactly("Jeunesse", "Sports");
        assertThat(education.chips()).containsExactly(EDUCATION);
        assertThat(education.text()).contains("Aucun service ne tient à une seule personne");
        assertThat(open(helene, "/coverage?situation=dormant&directorate={name}", EDUCATION)
                        .text())
                .contains("Aucun service ne répond à ces filtres");
    }

    @Test
    void services_without_referent_are_as_many_as_their_list_has() {
        aCityOfEverySituation();

        assertThat(open(helene, "/coverage?situation=none").rows()).hasSize(1);
        assertThat(open(helene, "/coverage?situation=proposed").rows()).hasSize(1);
        assertThat(open(helene, "/departments?situation=without-referent").rows())
                .hasSize(2);
    }

    @Test
    void whoever_is_referent_elsewhere_counts_where_they_serve_and_nobody_counts_twice() {
        DepartmentId sports = headed("SPO", "Sports", "Nadia", "Robin");
        DepartmentId culture = headed("CUL", "Culture", "Karim", "Benali");
        StaffMemberId lea = referent("Léa", "Étienne", sports, sports);
        StaffMemberId ines = referent("Inès", "Diallo", sports, culture);
        portal.awake(lea);
        portal.awake(ines);

        assertThat(open(helene, "/coverage").text())
                .contains("Sports couvert 1/1 référent, 2 actifs", "Culture fragile 1/1 référent, 1 actif Et si");
    }

    @Test
    void a_suspended_account_carries_nothing_and_one_that_is_not_ready_is_said_so() {
        DepartmentId sports = headed("SPO", "Sports", "Nadia", "Robin");
        DepartmentId culture = headed("CUL", "Culture", "Karim", "Benali");
        portal.account(referent("Léa", "Étienne", sports, sports), "SUSPENDED", city.today());
        portal.account(referent("Inès", "Diallo", culture, culture), "CREATED", null);
        referent("Marc", "Petit", culture, culture);

        assertThat(open(helene, "/coverage").text())
                .contains("Sports fragile 1/1 référent", "Culture couvert 2/1 référents, 2 sans compte actif");
    }

    @Test
    void a_director_sees_their_services_and_no_others() {
        aCityOfEverySituation();
        Actor nadia = city.actor(person("Nadia"));

        Page page = open(nadia, "/coverage");

        assertThat(page.rows()).containsExactly("Sports");
        assertThat(page.options("directorate")).containsExactly("Toutes", EDUCATION);
        assertThat(open(nadia, "/coverage?directorate=Direction de la culture").rows())
                .isEmpty();
        assertThat(open(nadia, "/coverage/export").text()).contains("Sports").doesNotContain("Culture");
    }

    @Test
    void a_deputy_sees_the_services_entrusted_to_them() {
        DepartmentId sports = headed("SPO", "Sports", "Nadia", "Robin");
        headed("CUL", "Culture", "Karim", "Benali");
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        portal.deputy(sports, person("Nadia"), lea);

        assertThat(open(city.actor(lea), "/coverage").rows()).containsExactly("Sports");
    }

    @Test
    void for_others_there_is_no_map() {
        DepartmentId sports = headed("SPO", "Sports", "Nadia", "Robin");
        Actor lea = city.actor(referent("Léa", "Étienne", sports, sports));

        assertThat(open(lea, "/coverage").status()).isEqualTo(404);
        assertThat(open(lea, "/coverage/export").status()).isEqualTo(404);
        assertThat(open(lea, "/").html()).doesNotContain("href=\"/coverage\"");
        assertThat(open(city.actor(person("Nadia")), "/").html()).contains("href=\"/coverage\"");
    }

    @Test
    void an_empty_city_says_what_to_do() {
        Page page = open(helene, "/coverage");

        assertThat(page.text()).contains("Aucun service pour le moment");
        assertThat(page.hasLink("Importer un fichier")).isTrue();
    }

    @Test
    void a_city_where_all_is_well_is_told_so() {
        DepartmentId sports = headed("SPO", "Sports", "Nadia", "Robin");
        portal.awake(referent("Léa", "Étienne", sports, sports));
        portal.awake(city.person("Inès", "Diallo", sports));

        assertThat(open(helene, "/coverage").text())
                .contains("Aucun service ne tient à une seule personne.", "Sports couvert 1/1 référent, 2 actifs");
    }

    @Test
    void names_are_text_and_never_markup() {
        city.department("SPO", "<b>Sports</b>\"'&", "Direction <svg onload=alert(1)>", 1);

        assertThat(open(helene, "/coverage").html())
                .contains("&lt;b&gt;Sports&lt;/b&gt;")
                .doesNotContain("<b>Sports", "<svg onload");
    }

    @Test
    void speaks_english_too() {
        aCityOfEverySituation();
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.helene(), "/coverage").text())
                .contains("Coverage map", "1 department out of 5 is fragile")
                .contains("Culture fragile 2/1 referents, 1 active, 1 dormant What if Marc Petit leaves?");
    }

    @Test
    void the_export_has_a_line_for_each_service_that_the_filters_leave() {
        aCityOfEverySituation();

        assertThat(open(helene, "/coverage/export").html().lines())
                .hasSize(6)
                .contains("Direction de la culture;Culture;fragile;2;1;1;1;0;0;Marc Petit");
        assertThat(open(helene, "/coverage/export?situation=proposed").html().lines())
                .hasSize(2);
    }

    @Test
    void asks_the_database_as_often_for_one_service_as_for_a_hundred() {
        List<Integer> statements = List.of(1, 20, 100).stream()
                .map(services -> {
                    grow(services, 10);
                    return StatementCount.during(() -> open(helene, "/coverage?situation=none&size=100"))
                            .size();
                })
                .toList();

        assertThat(statements).allMatch(statements.get(0)::equals);
    }

    @Test
    void a_big_city_is_shown_by_directorate_first_and_opened_by_a_link() {
        grow(400, 40);

        Page city = open(helene, "/coverage");
        Page directorate = open(helene, "/coverage?directorate={name}", "Direction n° 7");

        assertThat(city.rows()).hasSize(40);
        assertThat(city.text()).contains("400 services", "Direction n° 7 10 0 0 0 0 10");
        assertThat(city.link("Direction n° 7").getRawQuery()).endsWith("directorate=Direction+n%C2%B0+7");
        assertThat(directorate.rows()).hasSize(10);
        assertThat(directorate.chips()).containsExactly("Direction n° 7");
    }

    @Test
    void what_a_big_city_has_of_one_situation_comes_page_by_page() {
        grow(45, 3);

        Page first = open(helene, "/coverage?situation=none");
        Page last = follow(helene, follow(helene, first, "Page suivante"), "Page suivante");

        assertThat(first.text()).contains("45 services");
        assertThat(first.rows()).hasSize(20);
        assertThat(last.rows()).hasSize(5);
        assertThat(last.hasLink("Page suivante")).isFalse();
        assertThat(follow(helene, last, "Début").rows()).isEqualTo(first.rows());
    }

    @Test
    void no_page_of_four_hundred_services_is_heavy() {
        grow(400, 40);

        assertThat(List.of("/coverage", "/coverage?situation=none&size=100", "/coverage?directorate=Direction n° 7"))
                .allSatisfy(address -> assertThat(open(helene, address).html().length())
                        .as(address)
                        .isLessThan(MOST_HTML));
    }

    /** Médiathèque is covered, Culture fragile, Archives dormant, for Sports somebody is proposed, Jeunesse has nobody. */
    private void aCityOfEverySituation() {
        DepartmentId library = department("MED", "Médiathèque", "Direction de la culture", "Mehdi", "Pons");
        portal.awake(referent("Rosa", "Blanc", library, library));
        portal.awake(city.person("Élodie", "Gautier", library));
        DepartmentId culture = department("CUL", "Culture", "Direction de la culture", "Karim", "Benali");
        portal.awake(referent("Marc", "Petit", culture, culture));
        portal.asleep(referent("Inès", "Diallo", culture, culture));
        DepartmentId archives = department("ARC", "Archives", "Direction de la culture", "Aïcha", "Colin");
        portal.asleep(referent("Éric", "Cœur", archives, archives));
        DepartmentId sports = department("SPO", "Sports", EDUCATION, "Nadia", "Robin");
        city.propose(city.person("Léa", "Étienne", sports), sports);
        city.department("JEU", "Jeunesse", EDUCATION, 1);
    }

    private DepartmentId headed(String code, String name, String headFirstName, String headLastName) {
        return department(code, name, "Direction de la culture", headFirstName, headLastName);
    }

    private DepartmentId department(String code, String name, String directorate, String headFirst, String headLast) {
        DepartmentId department = city.department(code, name, directorate, 1);
        city.appoint(city.person(headFirst, headLast, department), department);
        return department;
    }

    /** A referent of the service {@code of}, who works in {@code at}. */
    private StaffMemberId referent(String firstName, String lastName, DepartmentId at, DepartmentId of) {
        StaffMemberId person = city.person(firstName, lastName, at);
        StaffMemberId head = new StaffMemberId(jdbc.sql("select staff_member_id from headship where department_id = ?")
                .param(of.value())
                .query(UUID.class)
                .single());
        city.approve(city.propose(person, of), city.actor(head));
        return person;
    }

    private StaffMemberId person(String firstName) {
        return new StaffMemberId(jdbc.sql("select id from staff_member where first_name = ?")
                .param(firstName)
                .query(UUID.class)
                .single());
    }

    /** As many services in as many directorates, nobody in them. */
    private void grow(int services, int directorates) {
        jdbc.sql("""
                        insert into directorate (id, version, name)
                        select gen_random_uuid(), 0, 'Direction n° ' || n from generate_series(1, :directorates) n
                        on conflict do nothing""").param("directorates", directorates).update();
        jdbc.sql("""
                        insert into department (id, version, code, name, directorate_id, minimum_referents, expected_rhythm_days)
                        select gen_random_uuid(), 0, 'S' || n, 'Secteur ' || n, o.id, 1, 90
                        from generate_series(1, :services) n join directorate o on o.name = 'Direction n° ' || (1 + n % :directorates)
                        on conflict do nothing""")
                .param("services", services)
                .param("directorates", directorates)
                .update();
    }
}
