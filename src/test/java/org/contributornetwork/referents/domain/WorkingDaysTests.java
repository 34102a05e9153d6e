package org.contributornetwork.referents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which a French town hall works. */
class WorkingDaysTests {

    /** Early and late ones, and years after which a wrong method is a month or a week off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2019-04-21", "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"
            })
    void easter_comes_when_it_comes(LocalDate sunday) {
        assertThat(WorkingDays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-01-01, Jour de l’an",
        "2026-04-06, lundi de Pâques",
        "2026-05-01, fête du Travail",
        "2026-05-08, 8 mai 1945",
        "2026-05-14, Ascension",
        "2026-05-25, lundi de Pentecôte",
        "2026-07-14, fête nationale",
        "2026-08-15, Assomption",
        "2026-11-01, Toussaint",
        "2026-11-11, armistice de 1918",
        "2026-12-25, Noël",
        "2026-11-21, samedi",
        "2026-11-22, dimanche"
    })
    void nobody_works_on(LocalDate day, String name) {
        assertThat(WorkingDays.isWorkingDay(day)).as(name).isFalse();
    }

    /** Good Friday, the bridge after Ascension, Christmas Eve. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-04-03", "2026-05-15", "2026-12-24"})
    void but_works_on_what_some_take_off(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void three_working_days_before_a_thursday_is_the_monday() {
        assertThat(WorkingDays.before(LocalDate.of(2026, 11, 26), 3)).isEqualTo("2026-11-23");
    }

    @Test
    void a_weekend_between_does_not_count() {
        assertThat(WorkingDays.before(LocalDate.of(2026, 11, 23), 3)).isEqualTo("2026-11-18");
    }

    @Test
    void nor_do_easter_monday_and_the_days_before_it() {
        assertThat(WorkingDays.before(LocalDate.of(2026, 4, 8), 3)).isEqualTo("2026-04-02");
    }

    @Test
    void none_before_today_is_today() {
        assertThat(WorkingDays.before(LocalDate.of(2026, 11, 22), 0)).isEqualTo("2026-11-22");
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-11-23, 3, 2026-11-26",
        "2026-11-26, 3, 2026-12-01",
        // From a Saturday Monday is the first.
        "2026-11-28, 1, 2026-11-30",
        // 1 and 8 May are Fridays.
        "2026-04-30, 3, 2026-05-06",
        "2026-05-07, 1, 2026-05-11",
        // Easter Monday, 6 April.
        "2026-04-03, 1, 2026-04-07",
        // Christmas and New Year's Day are Fridays.
        "2026-12-24, 5, 2027-01-04",
        "2028-02-28, 2, 2028-03-01",
        "2026-11-22, 0, 2026-11-22"
    })
    void so_many_working_days_after(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(WorkingDays.after(day, workingDays)).isEqualTo(expected);
    }

    /** However the year begins and wherever Easter falls. */
    @Test
    void after_and_before_undo_each_other_between_working_days() {
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .filter(WorkingDays::isWorkingDay)
                .forEach(day -> assertThat(WorkingDays.before(WorkingDays.after(day, 7), 7))
                        .isEqualTo(day));
    }
}
