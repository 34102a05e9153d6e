package org.contributornetwork.shared.web.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of fields: what is refused says so in its own words. */
class ShapesTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Name(@PlainText(max = 10) String it) {}

    record Note(
            @PlainText(max = 10, required = false, multiline = true)
            String it) {}

    record Referents(@WholeNumber(min = 0, max = 50) String it) {}

    record Day(@CalendarDate String it) {}

    record Perhaps(@CalendarDate(required = false) String it) {}

    record Address(@EmailAddress String it) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"Léa", "  Léa  ", "👩‍🎓👩‍🎓", "محمد", "\u202bשלום\u202c", "0123456789", "O'Neill", "<b>é</b>"})
    void a_name_is_written_in_any_script(String typed) {
        assertThat(faults(new Name(typed))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t", "\u2003"})
    void a_name_is_given(String typed) {
        assertThat(faults(new Name(typed))).containsExactly("{fault.required}");
    }

    @Test
    void a_name_has_its_length_in_signs_not_in_halves_of_them() {
        assertThat(faults(new Name("😀".repeat(10)))).isEmpty();
        assertThat(faults(new Name("😀".repeat(11)))).containsExactly("{fault.too-long}");
        assertThat(faults(new Name("a".repeat(300)))).containsExactly("{fault.too-long}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\tb", "a\u0007b", "a\u0085b"})
    void a_name_has_no_sign_that_nobody_sees(String typed) {
        assertThat(faults(new Name(typed))).containsExactly("{fault.control-characters}");
    }

    @Test
    void a_note_may_have_lines_or_be_left_out_but_no_nul() {
        assertThat(faults(new Note("a\r\n\tb"))).isEmpty();
        assertThat(faults(new Note(null))).isEmpty();
        assertThat(faults(new Note("a\0b"))).containsExactly("{fault.control-characters}");
    }

    /** Half of a sign, which no database keeps. */
    @Test
    void half_a_sign_is_refused() {
        assertThat(faults(new Name("a\ud83d"))).containsExactly("{fault.control-characters}");
        assertThat(faults(new Note("\ude00a"))).containsExactly("{fault.control-characters}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "50", " 7 ", "007"})
    void a_number_is_written_in_digits_between_its_bounds(String typed) {
        assertThat(faults(new Referents(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "51", "1,5", "deux", "99999999999999", "1e1", "٣", "0x10", "+3"})
    void anything_else_is_no_number_of_ours(String typed) {
        assertThat(faults(new Referents(typed))).containsExactly("{fault.whole-number}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", " 2026-02-28 ", "1950-01-01", "2150-12-31", "2028-02-29"})
    void a_day_is_one_of_the_calendar(String typed) {
        assertThat(faults(new Day(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "23/11/2026",
                "2026-13-01",
                "1949-12-31",
                "2151-01-01",
                "demain",
                "+999999999-12-31",
                "2026-11-23T10:00"
            })
    void anything_else_is_no_day(String typed) {
        assertThat(faults(new Day(typed))).containsExactly("{fault.date}");
    }

    @Test
    void a_day_is_given_unless_it_may_be_left_out() {
        assertThat(faults(new Day(" "))).containsExactly("{fault.required}");
        assertThat(faults(new Perhaps(""))).isEmpty();
        assertThat(faults(new Perhaps(null))).isEmpty();
    }

    @Test
    void an_address_is_whole() {
        assertThat(faults(new Address(" lea.etienne@ville.example "))).isEmpty();
        assertThat(faults(new Address(""))).containsExactly("{fault.required}");
        assertThat(faults(new Address("lea.etienne"))).containsExactly("{fault.email}");
    }

    private static Set<String> faults(Object form) {
        return VALIDATOR.validate(form).stream()
                .map(ConstraintViolation::getMessageTemplate)
                .collect(Collectors.toSet());
    }
}
