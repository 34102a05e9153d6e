package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Monday 23 November 2026, 9:12 in Paris. No-break spaces are written as plain ones here. */
class HumanTimesTests {

    private final HumanTimes times = new HumanTimes(Pages.CLOCK, Pages.messages());

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:12:00Z, aujourd’hui à 9 h 12, today at 09:12",
        "2026-11-22T23:05:00Z, aujourd’hui à 0 h 05, today at 00:05",
        "2026-11-23T16:00:00Z, aujourd’hui à 17 h, today at 17:00",
        "2026-11-22T22:59:00Z, hier, yesterday",
        "2026-11-21T08:00:00Z, il y a 2 jours, 2 days ago",
        "2026-10-24T08:00:00Z, il y a 30 jours, 30 days ago",
        "2026-10-23T08:00:00Z, le 23 octobre 2026, on 23 October 2026",
        "2026-03-01T08:00:00Z, le 1er mars 2026, on 1 March 2026",
        "2026-11-24T08:00:00Z, demain à 9 h, tomorrow at 09:00",
        "2026-11-26T08:00:00Z, dans 3 jours, in 3 days",
        "2027-01-04T08:00:00Z, le 4 janvier 2027, on 4 January 2027"
    })
    void says_when_in_words_that_people_use(Instant moment, String french, String english) {
        assertThat(plain(times.text(moment, Locale.FRENCH))).isEqualTo(french);
        assertThat(plain(times.text(moment, Locale.ENGLISH))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, aujourd’hui, today",
        "2026-11-22, hier, yesterday",
        "2026-11-24, demain, tomorrow",
        "2026-11-13, il y a 10 jours, 10 days ago",
        "2026-12-03, dans 10 jours, in 10 days",
        "2026-03-03, le 3 mars 2026, on 3 March 2026"
    })
    void says_a_day_without_an_hour(LocalDate day, String french, String english) {
        assertThat(plain(times.text(day, Locale.FRENCH))).isEqualTo(french);
        assertThat(plain(times.text(day, Locale.ENGLISH))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, demain", "2026-12-23, dans 30 jours", "2027-01-07, dans 45 jours"})
    void counts_the_days_until_an_end_however_many(LocalDate day, String words) {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(plain(times.countdown(day))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, il y a 2 jours, 2 days ago",
        "2026-10-24, il y a 30 jours, 30 days ago",
        "2026-10-23, il y a 1 mois, 1 month ago",
        "2026-06-20, il y a 5 mois, 5 months ago",
        "2025-11-24, il y a 11 mois, 11 months ago",
        "2025-11-23, il y a 1 an, 1 year ago",
        "2024-02-29, il y a 2 ans, 2 years ago"
    })
    void says_what_is_long_past_in_months_and_years_and_keeps_the_day_on_hover(
            LocalDate day, String french, String english) {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(plain(times.agoHtml(day)))
                .startsWith("<time datetime=\"" + day + "\" title=\"le ")
                .contains(">" + french + "<");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(plain(times.agoHtml(day))).contains(">" + english + "<");
    }

    @Test
    void writes_a_moment_in_the_city_s_zone_for_a_cell_of_a_file() {
        assertThat(times.cell(Instant.parse("2026-11-22T23:05:42Z"))).isEqualTo("2026-11-23 00:05");
        assertThat(times.cell(null)).isEmpty();
    }

    @Test
    void gives_the_exact_moment_on_hover_and_to_screen_readers() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(plain(times.html(Instant.parse("2026-11-21T08:00:00Z"))))
                .isEqualTo("<time datetime=\"2026-11-21T08:00:00Z\" title=\"le 21 novembre 2026 à 9 h\">il y a 2 jours"
                        + "<span class=\"visually-hidden\"> (le 21 novembre 2026 à 9 h)</span></time>");
    }

    @Test
    void does_not_say_the_same_date_twice() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(plain(times.html(LocalDate.of(2026, 3, 3))))
                .isEqualTo("<time datetime=\"2026-03-03\">le 3 mars 2026</time>");
    }

    @Test
    void reads_the_hour_in_the_citys_zone_in_summer_too() {
        assertThat(plain(times.exact(Instant.parse("2026-07-01T10:00:00Z"), Locale.FRENCH)))
                .isEqualTo("le 1er juillet 2026 à 12 h");
    }

    @Test
    void names_the_day_of_the_week() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(plain(times.longDate(times.today()))).isEqualTo("lundi 23 novembre 2026");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
