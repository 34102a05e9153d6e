package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that lead from one state of a list to another: sorted otherwise, without a filter, the next page. Filters
 * and sort stay in the address, so that a list can be shared by its link.
 */
public final class ListLinks {

    private static final Set<String> PLACES = Set.of("after", "before", "end");

    private final String path;
    private final Map<String, List<String>> parameters;
    private final String ownSort;

    private ListLinks(String path, Map<String, List<String>> parameters, String ownSort) {
        this.path = path;
        this.parameters = parameters;
        this.ownSort = ownSort;
    }

    /**
     * The links of the list that this request shows.
     *
     * @param ownSort the list's own sort, "name", or "-when" where it runs downwards
     */
    public static ListLinks of(HttpServletRequest request, String ownSort) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> given = new ArrayList<>();
            for (String value : values) {
                if (!value.isBlank()) {
                    given.add(value);
                }
            }
            if (!given.isEmpty() && !PLACES.contains(name)) {
                kept.put(name, given);
            }
        });
        return new ListLinks(request.getRequestURI(), kept, ownSort);
    }

    /** The links of a list that a form of another address has to show again: unfiltered. */
    public static ListLinks to(String path, String ownSort) {
        return new ListLinks(path, Map.of(), ownSort);
    }

    public String first() {
        return href(path, parameters);
    }

    public String last() {
        return href(path, with("end", "1"));
    }

    public String next(String cursor) {
        return href(path, with("after", cursor));
    }

    public String previous(String cursor) {
        return href(path, with("before", cursor));
    }

    /** The list sorted by that name; by the same name again, the other way round. */
    public String sort(String name) {
        return href(path, with("sort", "ascending".equals(direction(name)) ? "-" + name : name));
    }

    /** The value of {@code aria-sort} of a column; none where the list is not sorted by it. */
    public @Nullable String direction(String name) {
        List<String> asked = parameters.get("sort");
        String sort = asked == null ? ownSort : asked.get(0);
        if (sort.equals(name)) {
            return "ascending";
        }
        return sort.length() == name.length() + 1 && sort.charAt(0) == '-' && sort.endsWith(name) ? "descending" : null;
    }

    /** The list narrowed by this filter too, from its beginning. */
    public String narrowed(String filter, String value) {
        return href(path, with(filter, value));
    }

    /** The list without these filters. */
    public String without(String... filters) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        for (String filter : filters) {
            rest.remove(filter);
        }
        return href(path, rest);
    }

    /** A chip that takes a filter away. */
    public Chip chip(String label, String filter) {
        return new Chip(label, without(filter));
    }

    /** The whole list: no filter, the sort kept. */
    public String clear() {
        List<String> sort = parameters.get("sort");
        return href(path, sort == null ? Map.of() : Map.of("sort", sort));
    }

    /** The same filters and sort at another address, as for an export. */
    public String at(String otherPath) {
        return href(otherPath, parameters);
    }

    private Map<String, List<String>> with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(name, List.of(value));
        return more;
    }

    private static String href(String path, Map<String, List<String>> parameters) {
        StringBuilder href = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                href.append(before)
                        .append(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return href.toString();
    }
}
