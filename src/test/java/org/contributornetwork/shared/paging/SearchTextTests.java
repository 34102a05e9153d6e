package org.contributornetwork.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed in a search box. */
class SearchTextTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\n", "\0", " \0 "})
    void nothing_looks_for_nothing(String typed) {
        assertThat(SearchText.contains(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "été | %été%",
                "'  deux mots ' | %deux mots%",
                "50 % | %50 \\%%",
                "a_b | %a\\_b%",
                "c:\\d | %c:\\\\d%"
            })
    void is_found_anywhere_and_means_only_itself(String typed, String pattern) {
        assertThat(SearchText.contains(typed)).isEqualTo(pattern);
    }

    @Test
    void two_keyboards_that_write_the_same_letter_look_for_the_same() {
        assertThat(SearchText.contains("e\u0301te\u0301")).isEqualTo(SearchText.contains("\u00e9t\u00e9"));
        assertThat(SearchText.contains("\ufb01n")).isEqualTo("%fin%");
    }

    @Test
    void a_novel_is_cut_between_two_signs_never_within_one() {
        var pattern = SearchText.contains("👩‍🎓".repeat(500));

        assertThat(pattern.codePointCount(0, pattern.length())).isEqualTo(202);
        assertThat(pattern.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE))
                .isTrue();
    }

    @Test
    void nul_which_the_database_refuses_is_left_out() {
        assertThat(SearchText.contains("spo\0rts")).isEqualTo("%sports%");
    }
}
