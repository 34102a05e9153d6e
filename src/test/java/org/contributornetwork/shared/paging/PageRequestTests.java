package org.contributornetwork.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address may ask of a list. */
class PageRequestTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 20", "100, 100", "101, 100", "9999, 100", "0, 1"})
    void so_many_rows_as_asked_a_hundred_at_most(String asked, int rows) {
        assertThat(sized(asked).rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "1e3", "beaucoup", "99999999999999999999", "20 ", "٢٠"})
    void twenty_when_no_number_is_asked(String asked) {
        assertThat(sized(asked).rows()).isEqualTo(PageRequest.DEFAULT_SIZE);
    }

    @ParameterizedTest
    @CsvSource({"name, name, false", "-name, name, true", "-, '', true", "'', '', false"})
    void a_sort_runs_down_with_a_minus_in_front(String sort, String name, boolean down) {
        var request = new PageRequest(null, null, null, sort, null);

        assertThat(request.sortName()).isEqualTo(name);
        assertThat(request.descending()).isEqualTo(down);
    }

    private static PageRequest sized(String size) {
        return new PageRequest(null, null, null, null, size);
    }
}
