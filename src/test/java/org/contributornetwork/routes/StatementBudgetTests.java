package org.contributornetwork.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often each page may ask the database, counted over the whole request, right after something has changed in the network. */
class StatementBudgetTests extends RouteSpecification {

    /** The most that a kind of page may declare. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("list", 3),
            Map.entry("record", 4),
            Map.entry("form", 2),
            Map.entry("write", 5),
            Map.entry("letter", 7),
            Map.entry("decision", 11),
            Map.entry("handover", 17),
            Map.entry("page", 5),
            Map.entry("export", 5),
            Map.entry("entry", 13),
            Map.entry("work", 15),
            Map.entry("file", 1));

    private static final Set<String> OF_MANY_ROWS = Set.of("list", "export", "record", "page");

    /** Who sees all, who sees a service, who sees themselves. */
    private static final Set<Visitor> SEERS = Set.of(Visitor.PAUL, Visitor.NADIA, Visitor.LEA);

    @Autowired
    private JdbcTemplate template;

    @Test
    void no_line_of_the_table_allows_more_than_its_kind() {
        assertSoftly(softly -> RouteTable.routes()
                .forEach(route -> softly.assertThat(route.sql())
                        .as(route.toString())
                        .isLessThanOrEqualTo(MOST.get(route.kind()))));
    }

    @Test
    void every_page_keeps_within_its_statements() {
        assertSoftly(softly -> RouteTable.reads()
                .forEach(route -> route.visitorsWith(Route.ALLOWED).forEach(visitor -> {
                    Sent sent = sentAfterAChange(visitor, spelled(route.path()));
                    softly.assertThat(sent.own())
                            .as("%s for %s", route, visitor.column())
                            .hasSizeLessThanOrEqualTo(route.sql());
                    softly.assertThat(sent.session())
                            .as("session of %s for %s", route, visitor.column())
                            .hasSizeLessThanOrEqualTo(2);
                    softly.assertThat(sent.frame())
                            .as("frame of %s for %s", route, visitor.column())
                            .hasSizeLessThanOrEqualTo(1);
                })));
    }

    @Test
    void no_page_asks_more_often_for_more_rows() {
        var crowd = new Crowd(template, places);
        crowd.growTo(1);
        Map<String, Integer> one = counts("");
        crowd.growTo(20);
        Map<String, Integer> twenty = counts("");
        crowd.growTo(100);
        Map<String, Integer> hundred = counts("?size=100");

        assertSoftly(softly -> one.forEach((page, count) -> {
            softly.assertThat(hundred.get(page)).as(page).isEqualTo(twenty.get(page));
            // A list that ends on its first page is counted by looking at it.
            softly.assertThat(twenty.get(page)).as(page).isBetween(count, count + (page.startsWith("list") ? 1 : 0));
        }));
    }

    @Test
    void the_crowd_really_is_on_the_pages() {
        new Crowd(template, places).growTo(100);

        assertThat(get(Visitor.HELENE, "/staff?size=100&q=Jeanne").body()).contains("Jeanne 1", "Jeanne 100");
        assertThat(get(Visitor.PAUL, "/history?size=100").body()).contains("Léa Étienne");
        assertThat(get(Visitor.HELENE, spelled("/departments/{department}")).body())
                .contains("Jeanne 1", "Jeanne 100");
    }

    @Test
    void while_nothing_changes_a_page_asks_neither_who_asks_nor_what_can_be_chosen() {
        sentAfterAChange(Visitor.HELENE, "/staff");
        Sent again = Sent.during(() -> get(Visitor.HELENE, "/staff"));

        assertThat(again.session()).hasSize(2);
        assertThat(again.frame()).isEmpty();
        assertThat(again.own()).hasSize(1);
    }

    private Sent sentAfterAChange(Visitor visitor, String path) {
        template.update("update directorate set name = name");
        return Sent.during(() -> get(visitor, path));
    }

    private Map<String, Integer> counts(String query) {
        var counts = new LinkedHashMap<String, Integer>();
        RouteTable.reads()
                .filter(route -> OF_MANY_ROWS.contains(route.kind()))
                .filter(route -> !route.path().equals("/form-refused"))
                .forEach(route -> route.visitorsWith(Route.ALLOWED)
                        .filter(SEERS::contains)
                        .forEach(visitor -> {
                            String path = spelled(route.path()) + query;
                            counts.put(
                                    route.kind() + " " + route + " for " + visitor.column(),
                                    sentAfterAChange(visitor, path).count());
                        }));
        return counts;
    }
}
