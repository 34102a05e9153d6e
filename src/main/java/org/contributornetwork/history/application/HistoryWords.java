package org.contributornetwork.history.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.TimelineEntry.ChangedField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of history in the reader's language. What has no words yet is shown as it was written down. */
@Component
public class HistoryWords {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final String EVENT = "history.event.";

    private static final List<String> EVENTS =
            ResourceBundle.getBundle("messages.history", Locale.ROOT).keySet().stream()
                    .filter(key -> key.startsWith(EVENT))
                    .map(key -> key.substring(EVENT.length()))
                    .filter(code -> code.indexOf('.') > 0)
                    .sorted()
                    .toList();

    private final MessageSource messages;
    private final HumanTimes times;
    private final JsonMapper json;

    HistoryWords(MessageSource messages, HumanTimes times, JsonMapper json) {
        this.messages = messages;
        this.times = times;
        this.json = json;
    }

    /** The codes of all events that have words, those about one kind of record together. */
    List<String> events() {
        return EVENTS;
    }

    /** "Mandat approuvé". */
    public String event(String event) {
        return say(EVENT + event, event);
    }

    /** "Mandat approuvé : Léa Étienne · Sports". */
    public String about(String event, String subject) {
        return say("history.about", event, event, subject);
    }

    /** "Cécile Lambert", or "Rosa Quéré pour Cécile Lambert". */
    public String author(String name, @Nullable String onBehalfOf) {
        return onBehalfOf == null ? name : say("history.on-behalf-of", name, name, onBehalfOf);
    }

    public List<ChangedField> changes(String written) {
        if (written.equals("[]")) {
            return List.of();
        }
        return Arrays.stream(json.readValue(written, Change[].class))
                .map(change -> new ChangedField(
                        say("history.field." + change.field(), change.field()),
                        value(change.field(), change.before()),
                        value(change.field(), change.after())))
                .toList();
    }

    /** A date in words, a code by its label, anything else as it is. */
    private String value(String field, String value) {
        if (DATE.matcher(value).matches()) {
            try {
                return times.date(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                return value;
            }
        }
        return say("history.value." + field + "." + value, value);
    }

    private String say(String key, String otherwise, Object... arguments) {
        Locale language = LocaleContextHolder.getLocale();
        String words = messages.getMessage(key, arguments, null, language);
        return words == null ? otherwise : words;
    }
}
