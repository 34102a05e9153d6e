package org.contributornetwork.history.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contributornetwork.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever the application writes in its history, people can read. */
class HistoryWordsTests extends IntegrationTest {

    private static final Pattern FIELD = Pattern.compile("(?:new Change|\\.compare)\\(\\s*\"([a-zA-Z]+)\"");
    private static final String CODE =
            "\"((?:account|department|directorate|import|list|mail|mandate|staff)\\.[a-z-]+)\"";
    private static final Pattern EVENT = Pattern.compile(CODE);
    private static final Pattern RECORDED = Pattern.compile("(?:record|HistoryLine\\.of)\\(\\s*" + CODE);

    @Autowired
    HistoryWords words;

    @Autowired
    MessageSource messages;

    @Test
    void every_field_that_is_recorded_has_a_name() {
        assertThat(inSources(FIELD))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        field -> assertThat(messages.getMessage("history.field." + field, null, null, Locale.FRENCH))
                                .as(field)
                                .isNotNull());
    }

    @Test
    void every_event_that_is_raised_has_words() {
        assertThat(words.events()).containsAll(raised());
        assertThat(raised()).contains("mandate.approved", "staff.moved", "mail.sent-again", "account.role-changed");
    }

    /** The codes that stand in an event that leaves a line, or are handed to a method that records one. */
    private static Set<String> raised() {
        var found = new TreeSet<String>();
        sources().forEach(source -> {
            boolean event = source.contains("implements Recorded") || source.contains("extends Recorded");
            (event ? EVENT : RECORDED).matcher(source).results().forEach(match -> found.add(match.group(1)));
        });
        return found;
    }

    private static Set<String> inSources(Pattern pattern) {
        var found = new TreeSet<String>();
        sources()
                .filter(source -> source.contains("history.Change"))
                .forEach(source -> pattern.matcher(source).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(HistoryWordsTests::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
