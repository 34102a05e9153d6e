package org.contributornetwork.referents.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which a French town hall works: neither Saturday, Sunday nor public holiday. */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    /** The day that lies so many working days before this one. */
    public static LocalDate before(LocalDate day, int workingDays) {
        LocalDate earlier = day;
        for (int left = workingDays; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (isWorkingDay(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    /** The day that lies so many working days after this one. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int left = workingDays; left > 0; ) {
            later = later.plusDays(1);
            if (isWorkingDay(later)) {
                left--;
            }
        }
        return later;
    }

    public static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !FIXED_HOLIDAYS.contains(MonthDay.from(day)) && !movesWithEaster(day);
    }

    private static boolean movesWithEaster(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
    }

    /** Easter Sunday of a Gregorian year, by the method of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
