package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people on the page of their service. */
class DepartmentSheetTests extends PagesTest {

    private static final Pattern LINE =
            Pattern.compile("(?s)<li><a href=\"/staff/[^\"]*\">([^<]*)</a>\\s*<small>[^<]*</small>(.*?)</li>");

    private Actor helene;
    private DepartmentId sports;
    private String page;

    @BeforeEach
    void sports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        page = "/departments/" + sports;
    }

    @Test
    void without_anybody_it_says_so() {
        assertThat(open(helene, page).text())
                .contains("Agents inscrits 0 Personne n’est encore inscrit dans ce service.");
    }

    @Test
    void referents_come_first_then_who_is_proposed_then_the_others_in_french_order() {
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        city.person("Élodie", "Zidane", sports);
        city.person("Marc", "Étienne", sports);
        city.person("Marc", "Faure", sports);
        city.propose(city.person("Yves", "Morel", sports), sports);
        city.approve(city.propose(city.person("Zoé", "Vidal", sports), sports), city.actor(nadia));

        assertThat(people(open(helene, page)))
                .containsExactly(
                        "Zoé Vidal Référent",
                        "Yves Morel Proposé",
                        "Marc Étienne",
                        "Marc Faure",
                        "Nadia Robin",
                        "Élodie Zidane");
    }

    @Test
    void whoever_left_is_not_among_them_and_a_mandate_elsewhere_is_not_shown() {
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        DepartmentId culture = city.department("CUL", "Culture");
        city.appoint(nadia, culture);
        city.approve(city.propose(city.person("Zoé", "Vidal", sports), culture), city.actor(nadia));
        city.leaves(city.person("Marc", "Faure", sports));

        assertThat(people(open(helene, page))).containsExactly("Nadia Robin", "Zoé Vidal");
    }

    @Test
    void of_many_the_first_are_shown_and_the_rest_is_a_link_away() {
        IntStream.rangeClosed('a', 'm').forEach(letter -> city.person("Ali", "Petit" + (char) letter, sports));
        StaffMemberId last = city.person("Zoé", "Vidal", sports);
        city.propose(last, sports);

        Page sheet = open(helene, page);

        assertThat(people(sheet))
                .hasSize(12)
                .startsWith("Zoé Vidal Proposé", "Ali Petita")
                .endsWith("Ali Petitk");
        assertThat(sheet.link("Voir les 14 agents")).hasToString("/staff?department=" + sports);
    }

    /** Each with what they are in the service. */
    private static List<String> people(Page sheet) {
        return LINE.matcher(sheet.html())
                .results()
                .map(line -> (line.group(1) + " "
                                + line.group(2).replaceAll("(?s)<[^>]*>", "").strip())
                        .strip())
                .toList();
    }
}
