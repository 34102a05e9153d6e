package org.contributornetwork.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An export of the city's portal. Its dates move with the story, so that it is fresh whenever that is told. */
final class DemoExport {

    private static final LocalDate MADE_ON = LocalDate.of(2026, 11, 20);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern DAY = Pattern.compile("\\b\\d{2}/\\d{2}/\\d{4}(?= - )");

    private final String text;

    /** @param day on which it is made now */
    DemoExport(String name, LocalDate day) {
        long later = ChronoUnit.DAYS.between(MADE_ON, day);
        text = DAY.matcher(DemoFiles.text(name))
                .replaceAll(found -> day(found.group()).plusDays(later).format(FORMAT));
    }

    String text() {
        return text;
    }

    /** When the portal says that it created the account of this person: {@code mehdi.pons}. */
    LocalDate createdOn(String who) {
        String line = text.lines()
                .filter(user -> user.toLowerCase(Locale.ROOT).contains("," + who + DemoRegister.DOMAIN + ","))
                .findFirst()
                .orElseThrow();
        Matcher days = DAY.matcher(line);
        days.find();
        return day(days.group());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, FORMAT);
    }
}
