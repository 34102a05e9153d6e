package org.contributornetwork.notifications.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a letter says them, in words. */
final class MailDates {

    private MailDates() {}

    /** "mardi 24 novembre à 9 h 30". */
    static String moment(Instant instant, ZoneId zone, Locale language) {
        String pattern = isFrench(language) ? "EEEE d MMMM 'à' H 'h' mm" : "EEEE d MMMM 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language)
                .format(instant.atZone(zone))
                .replace(" 1 ", isFrench(language) ? " 1er " : " 1 ");
    }

    /** "1er décembre 2026". */
    static String day(LocalDate date, Locale language) {
        String words = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(date);
        return isFrench(language) && date.getDayOfMonth() == 1 ? words.replaceFirst("1 ", "1er ") : words;
    }

    private static boolean isFrench(Locale language) {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage());
    }
}
