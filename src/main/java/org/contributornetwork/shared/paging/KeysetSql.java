package org.contributornetwork.shared.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the statements of a {@link KeysetQuery}. The place of a row is named {@code key0}, {@code key1}… and {@code key_id}. */
record KeysetSql(
        String columns, String from, String counted, String idColumn, String decoration, List<String> conditions) {

    /** The rows of a page, read in the order of the list from the place where the page starts until it is full. */
    String walk(Place place) {
        List<String> expressions = expressions(place.keys());
        String page = rows(place) + where(beyond(conditions, expressions, place)) + orderBy(expressions, place.down());
        return page("", page, place);
    }

    /**
     * The rows of a page out of all that the filters leave, put in order, and in {@code found} how many these are. Right
     * as long as they are fewer than {@code most}: beyond, no more of them are looked at.
     */
    String gather(Place place, int most) {
        return "with gathered as materialized (" + rows(place) + where(conditions) + " limit " + most + ") "
                + page(", page.found", ofGathered(place), place);
    }

    /**
     * The rows of a page out of all that the filters leave, and in {@code found} how many these are: everything is read once,
     * with what is shown of it. For a list that is computed, of which no index could find a row again; its keys are texts.
     */
    String once(Place place) {
        return "with gathered as materialized (select " + columns + ", " + places(place.keys()) + " from "
                + place.tables() + " " + decoration + where(conditions) + ") " + ofGathered(place) + " limit "
                + place.limit();
    }

    private static String ofGathered(Place place) {
        List<String> names = names(place.keys());
        return "select *, (select count(*) from gathered) as found from gathered"
                + where(beyond(List.of(), names, place)) + orderBy(names, place.down());
    }

    private String rows(Place place) {
        return "select " + places(place.keys()) + " from " + place.tables();
    }

    private String places(List<SortKey> keys) {
        List<String> expressions = expressions(keys);
        List<String> names = names(keys);
        return IntStream.range(0, names.size())
                .mapToObj(i -> expressions.get(i) + " as " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    private String page(String more, String page, Place place) {
        List<String> names = names(place.keys());
        String shown = names.stream()
                .limit(place.keys().size())
                .map(name -> ", page." + name + "::text as " + name)
                .collect(Collectors.joining());
        return "select " + columns + shown + ", page.key_id" + more + " from " + from + " join (" + page + " limit "
                + place.limit() + ") page on page.key_id = " + idColumn + " " + decoration
                + orderBy(names.stream().map(name -> "page." + name).toList(), place.down());
    }

    private List<String> expressions(List<SortKey> keys) {
        return Stream.concat(keys.stream().map(SortKey::sql), Stream.of(idColumn))
                .toList();
    }

    private static List<String> names(List<SortKey> keys) {
        return Stream.concat(IntStream.range(0, keys.size()).mapToObj(i -> "key" + i), Stream.of("key_id"))
                .toList();
    }

    String all(List<SortKey> keys, boolean down, int limit) {
        return "select " + columns + " from " + from + " " + decoration + where(conditions)
                + orderBy(expressions(keys), down) + " limit " + limit;
    }

    String ids(int limit) {
        return "select " + idColumn + " from " + counted + where(conditions) + " limit " + limit;
    }

    String count(int limit) {
        return "select count(*) from (select 1 from " + counted + where(conditions) + " limit " + limit + ") counted";
    }

    /** The values of the cursor's row. */
    private static String values(List<SortKey> keys) {
        StringBuilder place = new StringBuilder("(");
        for (int i = 0; i < keys.size(); i++) {
            place.append("cast(:cursor")
                    .append(i)
                    .append(" as ")
                    .append(keys.get(i).type())
                    .append("), ");
        }
        return place.append(":cursorId)").toString();
    }

    private static List<String> beyond(List<String> conditions, List<String> expressions, Place place) {
        List<String> all = new ArrayList<>(conditions);
        if (place.cursor().isPresent()) {
            all.add("(" + String.join(", ", expressions) + ")" + (place.down() ? " < " : " > ") + values(place.keys()));
        }
        return all;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String orderBy(List<String> expressions, boolean down) {
        String direction = down ? " desc" : "";
        return " order by " + String.join(direction + ", ", expressions) + direction;
    }
}
