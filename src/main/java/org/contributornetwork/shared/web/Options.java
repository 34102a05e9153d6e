package org.contributornetwork.shared.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The choices of a field. They become HTML here and not in a template: a list of 200 services costs one expression instead
 * of 800. Labels are escaped.
 */
public final class Options {

    /** A choice: what is sent, what is read, and a second line if need be. */
    public record Option(
            String value, String label, @Nullable String hint) {}

    private final List<Option> choices;

    private Options(List<Option> choices) {
        this.choices = List.copyOf(choices);
    }

    public static <T> Options of(Collection<T> things, Function<T, String> value, Function<T, String> label) {
        return new Options(things.stream()
                .map(thing -> new Option(value.apply(thing), label.apply(thing), null))
                .toList());
    }

    public static Options of(List<Option> choices) {
        return new Options(choices);
    }

    /** The same, after a first choice that sends nothing: "Toutes", "Choisissez…". */
    public Options startingWith(String label) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", label, null));
        all.addAll(choices);
        return new Options(all);
    }

    public List<Option> choices() {
        return choices;
    }

    /** The label of a value; the value itself where no choice has it. */
    public String label(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** The labels of several values in one line; empty for none. */
    public String labels(@Nullable Collection<String> values) {
        return values == null ? "" : values.stream().map(this::label).sorted().collect(Collectors.joining(", "));
    }

    /** What stands in a {@code <select>}. HTML ends an option where the next begins: of 400, that is a page lighter by 4 KB. */
    public String html(@Nullable Object selected) {
        StringBuilder html = new StringBuilder(choices.size() * 64);
        for (Option choice : choices) {
            html.append("<option value=\"").append(escaped(choice.value())).append('"');
            if (isIn(selected, choice.value())) {
                html.append(" selected");
            }
            html.append('>').append(escaped(choice.label()));
        }
        return html.toString();
    }

    /**
     * Boxes to tick.
     *
     * @param type     {@code checkbox} or {@code radio}
     * @param selected the value, or a collection of them
     */
    public String boxes(String type, String name, @Nullable Object selected) {
        StringBuilder html = new StringBuilder(choices.size() * 160);
        int number = 0;
        for (Option choice : choices) {
            html.append("<label class=\"check\"><input type=\"")
                    .append(escaped(type))
                    .append("\" name=\"")
                    .append(escaped(name))
                    .append("\" id=\"")
                    .append(escaped(name))
                    .append('-')
                    .append(number++)
                    .append("\" value=\"")
                    .append(escaped(choice.value()))
                    .append(isIn(selected, choice.value()) ? "\" checked> <span>" : "\"> <span>")
                    .append(escaped(choice.label()));
            if (choice.hint() != null) {
                html.append(" <small>").append(escaped(choice.hint())).append("</small>");
            }
            html.append("</span></label>");
        }
        return html.toString();
    }

    private static boolean isIn(@Nullable Object selected, String value) {
        if (selected instanceof Collection<?> several) {
            return several.stream().anyMatch(one -> value.equals(String.valueOf(one)));
        }
        return value.equals(selected == null ? "" : selected.toString());
    }

    /** Most texts hold nothing to escape, and looking costs a fraction of rewriting. */
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<', '>', '&', '"', '\'' -> {
                    return HtmlUtils.htmlEscape(text, "UTF-8");
                }
                default -> {}
            }
        }
        return text;
    }
}
