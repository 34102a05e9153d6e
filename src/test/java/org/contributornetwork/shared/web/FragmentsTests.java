package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What depends on one value and the language is made once for each. */
class FragmentsTests extends IntegrationTest {

    @Autowired
    private Fragments fragments;

    @BeforeEach
    void inFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_equal_is_made_once() {
        assertThat(header(frame("Hélène Aubry", true, 3))).isSameAs(header(frame("Hélène Aubry", true, 3)));
    }

    @Test
    void nobody_gets_what_was_made_for_somebody_else() {
        assertThat(header(frame("Hélène Aubry", true, 3))).contains("Hélène Aubry", "href=\"/accounts\"");
        assertThat(header(frame("Léa Étienne", false, 0)))
                .contains("Léa Étienne")
                .doesNotContain("Hélène Aubry", "href=\"/accounts\"");
    }

    @Test
    void each_language_has_its_own() {
        String french = header(frame("Hélène Aubry", true, 3));
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(header(frame("Hélène Aubry", true, 3))).contains("Sign out").isNotEqualTo(french);
    }

    @Test
    void what_counts_the_days_is_made_again_the_next_day() {
        TimelineEntry now = new TimelineEntry(clock.instant(), "Hélène Aubry", "Agent ajouté", List.of(), null);
        String monday = fragments.html("components/timeline", "line", "line", now);
        clock.set(clock.today().plusDays(1).atTime(9, 0).atZone(MutableClock.PARIS));

        assertThat(monday).contains("aujourd’hui");
        assertThat(fragments.html("components/timeline", "line", "line", now)).contains("hier");
    }

    @Test
    void no_secret_of_a_session_stands_in_it() {
        assertThat(header(frame("Hélène Aubry", true, 3))).doesNotContain("_csrf", "type=\"hidden\"");
    }

    @Test
    void lines_of_a_list_are_those_that_other_lists_show() {
        String first = line("first");
        String second = line("second");

        assertThat(fragments.each("components/timeline", "line", "line", List.of(entry("second"), entry("first"))))
                .isEqualTo(second + "\n" + first);
        assertThat(fragments.each("components/timeline", "line", "line", List.of()))
                .isEmpty();
        assertThat(line("first")).isSameAs(first);
    }

    @Test
    void what_somebody_typed_stays_text() {
        assertThat(line("<img src=x onerror=alert(1)>"))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void of_too_much_that_is_forgotten_which_nobody_asked_for_longest() {
        String first = line("first");
        String second = line("second");
        line("first");
        int around = first.length() - "first".length();
        // Beside it there is room for the first, and for nothing else.
        String longest = line("x".repeat(Fragments.MOST - first.length() - around));

        assertThat(longest).hasSize(Fragments.MOST - first.length());
        assertThat(line("first")).isSameAs(first);
        assertThat(line("second")).isEqualTo(second).isNotSameAs(second);
    }

    /** Whatever somebody types behind the first slash, there are only so many headers. */
    @ParameterizedTest
    @CsvSource({"/,home", "/staff,staff", "/staff/1/edit,staff", "/preferences,''", "/whatever,''", "'',home"})
    void an_address_lies_under_one_of_the_entries_or_under_none(String path, String section) {
        assertThat(Frame.sectionOf(path)).isEqualTo(section);
    }

    private String header(Frame frame) {
        return fragments.html("components/header", "header", "frame", frame);
    }

    private String line(String text) {
        return fragments.html("components/timeline", "line", "line", entry(text));
    }

    private static TimelineEntry entry(String text) {
        return new TimelineEntry(Instant.EPOCH, "Hélène Aubry", text, List.of(), null);
    }

    private static Frame frame(String person, boolean administrator, int waiting) {
        return new Frame(
                "Valbièvre",
                person,
                administrator,
                administrator,
                false,
                true,
                "staff",
                waiting,
                "fr",
                "auto",
                LocalDate.of(2026, 11, 23));
    }
}
