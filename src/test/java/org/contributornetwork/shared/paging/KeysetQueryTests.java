package org.contributornetwork.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.contributornetwork.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1,500 rows from 00001 to 01500, sorted by their last two digits on demand, so that there are many equals. */
class KeysetQueryTests extends IntegrationTest {

    private static final String ROWS =
            "(select lpad(n::text, 5, '0') as name, n % 100 as hundredth, md5(n::text)::uuid as id from generate_series(1, 1500) n) t";

    private KeysetQuery<String> query() {
        return new KeysetQuery<>(jdbc, "t.name", ROWS, "t.id", (row, number) -> row.getString("name"))
                .sortedBy("name", SortKey.french("t.name"))
                .sortedBy("hundredth", SortKey.of("t.hundredth", "int"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "hundredth", "-hundredth"})
    void shows_every_row_once_walking_forwards_and_the_same_backwards(String sort) {
        var forwards = new ArrayList<String>();
        ResultPage<String> page = query().page(request(null, null, null, sort));
        forwards.addAll(page.rows());
        while (page.next() != null) {
            page = query().page(request(page.next(), null, null, sort));
            forwards.addAll(page.rows());
        }

        var backwards = new ArrayList<String>();
        page = query().page(request(null, null, "1", sort));
        backwards.addAll(reversed(page.rows()));
        while (page.previous() != null) {
            page = query().page(request(null, page.previous(), null, sort));
            backwards.addAll(reversed(page.rows()));
        }

        assertThat(forwards).hasSize(1500).doesNotHaveDuplicates().isEqualTo(reversed(backwards));
    }

    @Test
    void counts_up_to_a_thousand_and_then_says_more() {
        assertThat(query().page(PageRequest.first())).satisfies(page -> {
            assertThat(page.count()).isEqualTo(KeysetQuery.COUNT_LIMIT);
            assertThat(page.counted()).isFalse();
        });
        assertThat(query().where("t.hundredth < 10").page(PageRequest.first())).satisfies(page -> {
            assertThat(page.count()).isEqualTo(150);
            assertThat(page.counted()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%012%", "%0%", "%1234%"})
    void a_search_shows_the_same_rows_in_the_same_order_whichever_way_it_goes(String pattern) {
        List<String> expected = IntStream.rangeClosed(1, 1500)
                .mapToObj("%05d"::formatted)
                .filter(name -> name.contains(pattern.replace("%", "")))
                .toList();

        var found = new ArrayList<String>();
        ResultPage<String> page = searched(pattern).page(request(null, null, null, null));
        found.addAll(page.rows());
        while (page.next() != null) {
            page = searched(pattern).page(request(page.next(), null, null, null));
            found.addAll(page.rows());
        }

        assertThat(found).isEqualTo(expected);
        assertThat(page.count()).isEqualTo(Math.min(expected.size(), KeysetQuery.COUNT_LIMIT));
        assertThat(searched(pattern).page(request(null, null, "1", null)).rows())
                .isEqualTo(expected.subList(Math.max(0, expected.size() - 100), expected.size()));
    }

    @Test
    void a_search_that_finds_nothing_shows_an_empty_page() {
        ResultPage<String> page = searched("%absent%").page(PageRequest.first());

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.count()).isZero();
        assertThat(page.counted()).isTrue();
    }

    private KeysetQuery<String> searched(String pattern) {
        return query().whereSearched("t.name like :text", "text", pattern);
    }

    private static PageRequest request(String after, String before, String end, String sort) {
        return new PageRequest(after, before, end, sort, "100");
    }

    private static List<String> reversed(List<String> rows) {
        var reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
