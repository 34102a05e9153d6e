package org.contributornetwork.views.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.views.application.ViewKeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as somebody likes to see it: kept under a name, found again above the list, seen by nobody else. */
class SavedViewsTests extends PagesTest {

    private static final Pattern CURRENT = Pattern.compile("aria-current=\"page\">([^<]*)</a></li>");

    private Actor helene;

    @BeforeEach
    void theCity() {
        helene = city.helene();
        city.department("SPO", "Sports");
        city.department("CUL", "Culture");
    }

    @Test
    void everybody_finds_the_views_of_a_list_above_it() {
        assertThat(open(helene, "/departments").text()).contains("Vues : Sans référent Sous le minimum");
        assertThat(open(helene, "/mandates").text()).contains("Vues : À décider Bientôt à terme");

        Page view = follow(helene, open(helene, "/departments"), "Sans référent");

        assertThat(view.chips()).containsExactly("Sans référent");
        assertThat(current(view)).containsExactly("Sans référent");
    }

    @Test
    void a_list_without_filters_has_nothing_to_keep() {
        assertThat(open(helene, "/departments").text()).doesNotContain("Enregistrer cette vue");
        assertThat(open(helene, "/departments?situation=under-minimum").text()).doesNotContain("Enregistrer cette vue");
        assertThat(open(helene, "/departments?situation=vacant").text()).contains("Enregistrer cette vue");
    }

    @Test
    void what_a_list_shows_is_kept_under_a_name_and_found_again_above_it() {
        Page list = open(helene, "/departments?q=sports&situation=vacant&sort=-name");
        assertThat(list.field("name")).isEqualTo("«\u00a0sports\u00a0», Sans directeur");

        Page saved = send(helene, "/views", answersOf(list, "Sports sans directeur"));

        assertThat(saved.notice()).isEqualTo("La vue « Sports sans directeur » est enregistrée.");
        assertThat(saved.redirect()).isEqualTo("/departments?q=sports&situation=vacant&sort=-name");
        Page again = follow(helene, open(helene, "/departments"), "Sports sans directeur");
        assertThat(again.chips()).containsExactly("« sports »", "Sans directeur");
        assertThat(current(again)).containsExactly("Sports sans directeur");
        assertThat(again.text()).contains("Gérer").doesNotContain("Enregistrer cette vue");
    }

    @ParameterizedTest
    @CsvSource({
        "/departments?q=été, Été",
        "'/staff?department=x&state=gone', Partis",
        "/mandates?state=refused, Refusés",
    })
    void every_list_has_views(String address, String name) {
        Page list = open(helene, address);

        Page saved = send(helene, "/views", answersOf(list, name));

        assertThat(current(open(helene, address))).containsExactly(name);
        assertThat(open(helene, "/views").link(name)).hasToString(saved.redirect());
    }

    @Test
    void only_what_the_list_knows_is_kept_and_not_the_place_in_it() {
        Page saved = save(
                "departments",
                "situation=vacant&after=xyz&before=abc&end=1&size=100&evil=%2F%2Fevil.example&=&%&sort=drop+table&q=%00a",
                "Vacants");

        assertThat(saved.redirect()).isEqualTo("/departments?q=a&situation=vacant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/?q=a", "evil=1", "", "&&&", "sort=%zz"})
    void a_view_of_nothing_is_none_and_leads_nowhere(String query) {
        Page refused = save("departments", query, "Ailleurs");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cette vue ne retient aucun filtre");
        assertThat(refused.field("name")).isEqualTo("Ailleurs");
        assertThat(count("saved_view")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "//evil.example", "departments/../accounts", "DEPARTMENTS"})
    void a_list_that_has_no_views_is_no_page(String list) {
        assertThat(save(list, "q=a", "Ailleurs").status()).isEqualTo(404);
    }

    @Test
    void filters_as_long_as_a_letter_are_refused_in_words() {
        assertThat(save("departments", "q=" + "x".repeat(1_100), "Longue").text())
                .contains("Ces filtres sont trop longs");
    }

    @Test
    void a_name_is_needed_and_fits_above_the_list() {
        assertThat(save("departments", "q=a", " ").fault("name")).isEqualTo("Remplissez ce champ.");
        assertThat(save("departments", "q=a", "é".repeat(300)).fault("name")).contains("60 caractères au plus");
        assertThat(save("departments", "q=a", "a\0b").fault("name")).contains("caractère invisible");
        assertThat(save("departments", "q=a", "👩🏽‍💻 <b>&amp;</b>").status()).isEqualTo(302);
        assertThat(open(helene, "/departments").html()).contains("👩🏽‍💻 &lt;b&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void two_views_of_a_list_never_share_a_name_accents_and_case_apart() {
        save("departments", "q=a", "Été");

        Page refused = save("departments", "q=b", "ete");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("name")).isEqualTo("Une autre de vos vues de cette liste porte déjà ce nom.");
        assertThat(refused.field("query")).isEqualTo("q=b");
        assertThat(save("staff", "q=b", "été").status()).isEqualTo(302);
        assertThat(send(city.paul(), "/views", answers("departments", "q=b", "été"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void twenty_views_of_a_list_are_enough() {
        for (int i = 0; i < ViewKeeping.MOST; i++) {
            assertThat(save("departments", "q=" + i, "Vue " + i).status()).isEqualTo(302);
        }

        assertThat(save("departments", "q=z", "Une de trop").text()).contains("Vous avez déjà 20 vues de cette liste");
        assertThat(save("staff", "q=z", "D’une autre liste").status()).isEqualTo(302);
    }

    @Test
    void a_double_click_keeps_one() throws Exception {
        String[] answers = answers("departments", "q=a", "Une seule");

        List<Page> all = Simultaneous.all(8, i -> () -> send(helene, "/views", answers));

        assertThat(all).extracting(Page::redirect).containsOnly("/departments?q=a");
        assertThat(count("saved_view")).isEqualTo(1);
    }

    @Test
    void of_two_windows_with_the_same_name_the_second_is_told() throws Exception {
        List<Page> all = Simultaneous.all(8, i -> () -> save("departments", "q=a", "Une seule"));

        assertThat(all).extracting(Page::status).containsOnlyOnce(302).contains(422);
        assertThat(all)
                .filteredOn(page -> page.status() == 422)
                .allSatisfy(page -> assertThat(page.text()).contains("porte déjà ce nom"));
        assertThat(count("saved_view")).isEqualTo(1);
    }

    @Test
    void a_view_is_renamed() {
        String view = saved("departments", "q=a", "Avant");
        save("departments", "q=b", "Prise");
        Page form = open(helene, view);
        assertThat(form.field("name")).isEqualTo("Avant");

        assertThat(send(helene, view, "version=0", "name=prise").fault("name")).contains("porte déjà ce nom");
        Page renamed = send(helene, view, "version=0", "name=Après");

        assertThat(renamed.notice()).isEqualTo("La vue s’appelle maintenant « Après ».");
        assertThat(open(helene, "/views").text()).contains("Services Après").doesNotContain("Avant");
    }

    @Test
    void of_two_windows_that_rename_the_second_sees_both_names() {
        String view = saved("departments", "q=a", "Avant");
        send(helene, view, "version=0", "name=Après");

        Page told = send(helene, view, "version=0", "name=Autrement");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Après Autrement");
        assertThat(told.field("version")).isEqualTo("1");
    }

    @Test
    void a_view_is_deleted() {
        String view = saved("departments", "q=a", "De trop");

        Page deleted = send(helene, view + "/deletion");

        assertThat(deleted.notice()).isEqualTo("La vue « De trop » est supprimée.");
        assertThat(open(helene, "/views").text()).contains("Aucune vue pour le moment");
        assertThat(open(helene, "/departments").text()).doesNotContain("De trop", "Gérer");
    }

    @Test
    void nobody_else_sees_or_touches_a_view() {
        String view = saved("departments", "q=a", "À moi");
        Actor paul = city.paul();

        assertThat(open(paul, view).status()).isEqualTo(404);
        assertThat(send(paul, view, "version=0", "name=À lui").status()).isEqualTo(404);
        assertThat(send(paul, view, "version=0", "name=").status()).isEqualTo(404);
        assertThat(send(paul, view + "/deletion").status()).isEqualTo(404);
        assertThat(open(paul, "/views").text()).doesNotContain("À moi");
        assertThat(open(paul, "/departments").text()).doesNotContain("À moi");
        assertThat(count("saved_view where name = 'À moi'")).isEqualTo(1);
    }

    private Page save(String list, String query, String name) {
        return send(helene, "/views", answers(list, query, name));
    }

    /** Saves a view, and gives its address. */
    private String saved(String list, String query, String name) {
        String[] answers = answers(list, query, name);
        assertThat(send(helene, "/views", answers).status()).isEqualTo(302);
        return "/views/" + answers[0].substring("id=".length());
    }

    private static String[] answers(String list, String query, String name) {
        return new String[] {"id=" + UUID.randomUUID(), "list=" + list, "query=" + query, "name=" + name};
    }

    /** What the form above the list would send, under another name. */
    private static String[] answersOf(Page list, String name) {
        return new String[] {
            "id=" + list.field("id"), "list=" + list.field("list"), "query=" + list.field("query"), "name=" + name
        };
    }

    private static List<String> current(Page page) {
        return CURRENT.matcher(page.html())
                .results()
                .map((MatchResult view) -> view.group(1))
                .toList();
    }
}
