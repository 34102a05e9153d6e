package org.contributornetwork.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is held whole is cut where the address says. */
class ListPageTests {

    private static final List<Integer> FIFTY =
            IntStream.rangeClosed(1, 50).boxed().toList();

    @Test
    void the_first_page_leads_to_the_next() {
        ResultPage<Integer> page = cut(null, null, null);

        assertThat(page.rows()).startsWith(1).endsWith(20);
        assertThat(page.count()).isEqualTo(50);
        assertThat(page.previous()).isNull();
        assertThat(cut(page.next(), null, null).rows()).startsWith(21).endsWith(40);
    }

    @Test
    void the_last_page_has_what_whole_pages_leave_and_leads_back() {
        ResultPage<Integer> page = cut(null, null, "1");

        assertThat(page.rows()).startsWith(41).endsWith(50);
        assertThat(page.next()).isNull();
        assertThat(cut(null, page.previous(), null).rows()).startsWith(21).endsWith(40);
    }

    @Test
    void an_empty_list_is_one_empty_page() {
        ResultPage<Integer> page = ListPage.cut(List.of(), PageRequest.first());

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.next()).isNull();
        assertThat(page.previous()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "drop", "99999999999999999999"})
    void what_is_no_place_is_the_beginning(String bent) {
        assertThat(cut(bent, null, null).rows()).startsWith(1);
        assertThat(cut(null, bent, null).rows()).startsWith(1);
    }

    @Test
    void a_place_behind_the_end_is_the_last_page() {
        assertThat(cut("999", null, null).rows()).startsWith(41).endsWith(50);
    }

    private static ResultPage<Integer> cut(@Nullable String after, @Nullable String before, @Nullable String end) {
        return ListPage.cut(FIFTY, new PageRequest(after, before, end, null, null));
    }
}
