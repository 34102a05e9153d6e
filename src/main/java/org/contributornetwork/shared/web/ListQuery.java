package org.contributornetwork.shared.web;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows, as it stands at the end of its address: the filters that the list knows and its sort, always in one order,
 * never the place where a page begins. Two addresses that show the same have the same query.
 */
public final class ListQuery {

    private static final String SORT = "sort";

    private final Map<String, String> values;

    private ListQuery(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Of the parameters of a request.
     *
     * @param filters the record to which the list binds them: what it has no component for is not kept
     */
    public static ListQuery of(Class<? extends Record> filters, Map<String, String[]> parameters) {
        return of(filters, (String name) -> {
            String[] given = parameters.get(name);
            return given == null || given.length == 0 ? "" : given[0];
        });
    }

    /** Of a text that may have been tampered with: what cannot be read is not kept. */
    public static ListQuery parse(Class<? extends Record> filters, @Nullable String text) {
        Map<String, String> given = new HashMap<>();
        for (String parameter : (text == null ? "" : text).split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                given.putIfAbsent(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
            }
        }
        return of(filters, (String name) -> given.getOrDefault(name, ""));
    }

    private static ListQuery of(Class<? extends Record> filters, UnaryOperator<String> given) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (RecordComponent component : filters.getRecordComponents()) {
            String value = given.apply(component.getName()).replace("\0", "").strip();
            if (!value.isEmpty()) {
                kept.put(component.getName(), value);
            }
        }
        String sort = given.apply(SORT).strip();
        if (sort.matches("-?[a-z][a-z-]{0,40}")) {
            kept.put(SORT, sort);
        }
        return new ListQuery(kept);
    }

    /** The value of a filter; none where it is not set. */
    public @Nullable String get(String filter) {
        return values.get(filter);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The list at that path as this query shows it. */
    public String at(String path) {
        return isEmpty() ? path : path + "?" + text();
    }

    /** As it stands in an address, after the question mark. */
    public String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListQuery that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
