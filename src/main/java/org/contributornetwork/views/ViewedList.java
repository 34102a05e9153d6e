package org.contributornetwork.views;

import java.util.List;
import java.util.stream.Stream;
import org.contributornetwork.shared.web.ListQuery;

/**
 * A list that people keep views of, a bean of the module that has it. Its words are messages below {@code view.<code>.}:
 * {@code title}, and one for each of the views that everybody has.
 *
 * @param code    stored with each view; the list is at the address of that name
 * @param filters the record to which the list binds its filters: what a view may hold
 * @param ready   the views that everybody has
 */
public record ViewedList(String code, Class<? extends Record> filters, List<Ready> ready) {

    /** @param query as it stands in the address */
    public record Ready(String name, ListQuery query) {}

    public static ViewedList of(String code, Class<? extends Record> filters) {
        return new ViewedList(code, filters, List.of());
    }

    /** The same with one more view for everybody. */
    public ViewedList showing(String name, String query) {
        List<Ready> more = Stream.concat(ready.stream(), Stream.of(new Ready(name, query(query))))
                .toList();
        return new ViewedList(code, filters, more);
    }

    public String path() {
        return "/" + code;
    }

    public ListQuery query(String text) {
        return ListQuery.parse(filters, text);
    }
}
