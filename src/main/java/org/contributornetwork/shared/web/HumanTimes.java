package org.contributornetwork.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates in words that people use, in the city's zone and the reader's language: "il y a 2 jours", "le 3 mars 2026".
 * In templates it is the bean {@code times}.
 */
@Component("times")
public final class HumanTimes {

    /** Further away than this, a date says more than a number of days. */
    private static final int DAYS_COUNTED = 30;

    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final char NO_BREAK = '\u00a0';

    private final Clock clock;
    private final MessageSource messages;

    public HumanTimes(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "aujourd’hui à 9 h 12", "hier", "il y a 2 jours", "dans 3 jours", "le 3 mars 2026". */
    public String text(Instant moment) {
        return text(moment, language());
    }

    public String text(Instant moment, Locale language) {
        ZonedDateTime there = moment.atZone(zone());
        long days = ChronoUnit.DAYS.between(today(), there.toLocalDate());
        if (days == 0 || days == 1) {
            return say(
                    days == 0 ? "times.today-at" : "times.tomorrow-at", language, hour(there.toLocalTime(), language));
        }
        return text(there.toLocalDate(), language);
    }

    public String text(LocalDate day) {
        return text(day, language());
    }

    public String text(LocalDate day, Locale language) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (Math.abs(days) > DAYS_COUNTED) {
            return say("times.on", language, date(day, language));
        }
        if (days == 0) {
            return say("times.today", language);
        }
        if (days > 0) {
            return days == 1 ? say("times.tomorrow", language) : say("times.in-days", language, days);
        }
        return days == -1 ? say("times.yesterday", language) : say("times.days-ago", language, -days);
    }

    /** "le 23 novembre 2026 à 9 h 12". */
    public String exact(Instant moment) {
        return exact(moment, language());
    }

    public String exact(Instant moment, Locale language) {
        ZonedDateTime there = moment.atZone(zone());
        String day = say("times.on", language, date(there.toLocalDate(), language));
        return say("times.at", language, day, hour(there.toLocalTime(), language));
    }

    /** "23 novembre 2026", "1er mars 2026". */
    public String date(LocalDate day) {
        return date(day, language());
    }

    public String date(LocalDate day, Locale language) {
        return inWords(day, language);
    }

    static String inWords(LocalDate day, Locale language) {
        boolean french = isFrench(language);
        String number = french && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number
                + NO_BREAK
                + DateTimeFormatter.ofPattern("MMMM uuuu", language).format(day);
    }

    /** "lundi 23 novembre 2026". */
    public String longDate(LocalDate day) {
        Locale language = language();
        return DateTimeFormatter.ofPattern("EEEE", language).format(day) + " " + date(day, language);
    }

    /** "9 h 12", "9 h", "09:12". */
    public String hour(LocalTime time, Locale language) {
        if (!isFrench(language)) {
            return DateTimeFormatter.ofPattern("HH:mm", language).format(time);
        }
        String minutes = time.getMinute() == 0 ? "" : NO_BREAK + String.format(Locale.ROOT, "%02d", time.getMinute());
        return Integer.toString(time.getHour()) + NO_BREAK + "h" + minutes;
    }

    /** A {@code <time>} element: the words, and the exact moment on hover and for screen readers. */
    public String html(Instant moment) {
        Locale language = language();
        return element(
                moment.truncatedTo(ChronoUnit.SECONDS).toString(), text(moment, language), exact(moment, language));
    }

    public String html(LocalDate day) {
        Locale language = language();
        return element(day.toString(), text(day, language), say("times.on", language, date(day, language)));
    }

    /** "demain", "dans 45 jours": beside its date, for what comes to its end. */
    public String countdown(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        return days > DAYS_COUNTED ? say("times.in-days", language(), days) : text(day);
    }

    /** A {@code <time>} element for what may be long past: "il y a 5 mois", "il y a 2 ans", the exact day on hover. */
    public String agoHtml(LocalDate day) {
        Locale language = language();
        long months = ChronoUnit.MONTHS.between(day, today());
        if (months < 1) {
            return html(day);
        }
        String words =
                months < 12 ? say("times.months-ago", language, months) : say("times.years-ago", language, months / 12);
        return element(day.toString(), words, say("times.on", language, date(day, language)));
    }

    /** "2026-11-23 09:12": for a cell of a file, where every spreadsheet takes it for a moment that sorts; empty where there is none. */
    public String cell(@Nullable Instant moment) {
        return moment == null ? "" : CELL.format(moment.atZone(zone()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    // The words come from our bundles and hold nothing that HTML reads otherwise.
    private static String element(String machine, String words, String exact) {
        String spoken = exact.startsWith(words) ? "" : "<span class=\"visually-hidden\"> (" + exact + ")</span>";
        String title = exact.equals(words) ? "" : " title=\"" + exact + "\"";
        return "<time datetime=\"" + machine + "\"" + title + ">" + words + spoken + "</time>";
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private static boolean isFrench(Locale language) {
        return !"en".equals(language.getLanguage());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
