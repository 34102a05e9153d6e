package org.contributornetwork.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * States as an icon and a word. A template tells how the states of a kind look, in a fragment {@code state(name)} that depends on
 * nothing but the name and the language; it is asked once for each, however many rows show them:
 *
 * <pre>{@code <td th:with="badge=${@badges.html('referents/states', row.state)}" th:utext="${badge}"></td>}</pre>
 */
@Component("badges")
public class Badges {

    private static final Set<String> FRAGMENT = Set.of("state");

    // The engine asks for this bean by its name, in templates.
    private final ObjectProvider<ITemplateEngine> engine;
    private final Map<Look, String> made = new ConcurrentHashMap<>();

    Badges(ObjectProvider<ITemplateEngine> engine) {
        this.engine = engine;
    }

    /**
     * The badge in HTML; empty where the template has none for this state.
     *
     * @param template that has the fragment
     * @param state    its name, or an enum's constant
     */
    public String html(String template, @Nullable Object state) {
        if (state == null) {
            return "";
        }
        String name = state instanceof Enum<?> constant ? constant.name() : state.toString();
        Look look = new Look(template, name, LocaleContextHolder.getLocale());
        String html = made.get(look);
        return html == null ? made.computeIfAbsent(look, this::make) : html;
    }

    private String make(Look look) {
        Context context = new Context(look.locale(), Map.of("name", look.name()));
        return engine.getObject().process(look.template(), FRAGMENT, context).strip();
    }

    private record Look(String template, String name, Locale locale) {}
}
