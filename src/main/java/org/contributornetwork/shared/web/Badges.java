package org.contributornetwork.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * States as an icon and a word. A template tells how the states of a kind look, in a fragment {@code state} that reads {@code name}:
 *
 * <pre>{@code <td th:with="badge=${@badges.html('referents/states', row.state)}" th:utext="${badge}"></td>}</pre>
 */
@Component("badges")
public class Badges {

    private final Fragments fragments;

    Badges(Fragments fragments) {
        this.fragments = fragments;
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
        return fragments.html(template, "state", "name", name);
    }
}
