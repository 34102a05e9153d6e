package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed, made a value. */
class TypedTests {

    @Test
    void a_line_has_no_white_space_around_and_one_form_of_each_letter() {
        assertThat(Typed.line("  Le\u0301a \u2003")).isEqualTo("L\u00e9a");
        assertThat(Typed.line(null)).isEmpty();
    }

    @Test
    void what_people_write_is_kept_in_every_script() {
        assertThat(Typed.line("👩‍🎓 محمد שלום 漢字 ﬁ")).isEqualTo("👩‍🎓 محمد שלום 漢字 ﬁ");
    }

    @Test
    void a_text_ends_its_lines_as_one_machine_does() {
        assertThat(Typed.text("un\r\ndeux\rtrois\n\nquatre ")).isEqualTo("un\ndeux\ntrois\n\nquatre");
    }

    @Test
    void numbers_and_days_are_read_with_stray_spaces() {
        assertThat(Typed.number(" 12 ")).isEqualTo(12);
        assertThat(Typed.date(" 2026-11-23 ")).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 12 ', 12", "999999999, 999999999"})
    void a_version_is_a_number(String typed, int version) {
        assertThat(Typed.version(typed)).isEqualTo(version);
    }

    /** No record was ever at that version, so that a tampered form is a stale one. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "-1", "1.5", "9999999999", "٣"})
    void a_version_that_was_tampered_with_is_one_that_never_was(String typed) {
        assertThat(Typed.version(typed)).isEqualTo(-1);
    }
}
