package org.contributornetwork.shared.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Parts of pages that depend on one value, the language and today's date, and on nothing else: a fragment without parameters that reads
 * one variable, and {@code times} for dates in words, is made once for each value and day, however many rows and pages show it.
 *
 * <pre>{@code <header th:with="header=${@fragments.html('components/header', 'header', 'frame', frame)}" th:utext="${header}"></header>}</pre>
 */
@Component("fragments")
public class Fragments {

    /**
     * Characters of HTML that are kept, the histories and the people of some hundred services; of more, those that nobody asked for
     * longest are forgotten. Characters and not fragments: what somebody typed may be ten thousand times as long as a badge.
     */
    static final int MOST = 8_000_000;

    // The engine asks for this bean by its name, in templates.
    private final ObjectProvider<ITemplateEngine> engine;
    private final HumanTimes times;
    private final Map<Made, String> made = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    Fragments(ObjectProvider<ITemplateEngine> engine, HumanTimes times) {
        this.engine = engine;
        this.times = times;
    }

    /**
     * The fragment in HTML, in the reader's language.
     *
     * @param variable what the fragment calls the value
     * @param value    a text, a constant or a record: what equals it looks like it
     */
    public String html(String template, String fragment, String variable, Object value) {
        Made wanted = new Made(template, fragment, value, LocaleContextHolder.getLocale(), times.today());
        String known = known(wanted);
        if (known != null) {
            return known;
        }
        Context context = new Context(wanted.locale(), Map.of(variable, value, "times", times));
        String html =
                engine.getObject().process(template, Set.of(fragment), context).strip();
        keep(wanted, html);
        return html;
    }

    /** The fragments of several values, in their order: the lines of a list, of which most were made for another page. */
    public String each(String template, String fragment, String variable, Collection<?> values) {
        return values.stream()
                .map(value -> html(template, fragment, variable, value))
                .collect(Collectors.joining("\n"));
    }

    private synchronized @Nullable String known(Made wanted) {
        return made.get(wanted);
    }

    private synchronized void keep(Made wanted, String html) {
        String other = made.put(wanted, html);
        characters += html.length() - (other == null ? 0 : other.length());
        for (var eldest = made.values().iterator(); characters > MOST; eldest.remove()) {
            characters -= eldest.next().length();
        }
    }

    private record Made(String template, String fragment, Object value, Locale locale, LocalDate today) {}
}
