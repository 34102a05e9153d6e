package org.contributornetwork.shared.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the statements of a {@link KeysetQuery}. The place of a row is named {@code key0}, {@code key1}… and {@code key_id}. */
record KeysetSql(
        String columns, String from, String counted, String idColumn, String decoration, List<String> conditions) {

    /** How the rows of a page are found. */
    enum Way {
        /** In the order of the list, from the place where the page starts, until it is full. */
        WALK,
        /** All that the filters leave, put in order: for when it is known that they are few. */
        GATHER
    }

    String page(List<SortKey> keys, boolean fromPlace, boolean down, int limit, Way way) {
        List<String> expressions = Stream.concat(keys.stream().map(SortKey::sql), Stream.of(idColumn))
                .toList();
        List<String> names = Stream.concat(
                        IntStream.range(0, keys.size()).mapToObj(i -> "key" + i), Stream.of("key_id"))
                .toList();
        String place = fromPlace ? place(keys) : "";
        String rows = "select "
                + String.join(
                        ", ",
                        IntStream.range(0, names.size())
                                .mapToObj(i -> expressions.get(i) + " as " + names.get(i))
                                .toList())
                + " from " + from;
        String page = way == Way.WALK
                ? rows + where(beyond(conditions, expressions, place, down)) + orderBy(expressions, down)
                : "with found as materialized (" + rows + where(conditions) + ") select * from found"
                        + where(beyond(List.of(), names, place, down)) + orderBy(names, down);
        String shown = names.stream()
                .limit(keys.size())
                .map(name -> ", page." + name + "::text as " + name)
                .collect(Collectors.joining());
        return "select " + columns + shown + ", page.key_id from " + from + " join (" + page + " limit " + limit
                + ") page on page.key_id = " + idColumn + " " + decoration
                + orderBy(names.stream().map(name -> "page." + name).toList(), down);
    }

    String all(List<SortKey> keys, boolean down, int limit) {
        List<String> expressions = Stream.concat(keys.stream().map(SortKey::sql), Stream.of(idColumn))
                .toList();
        return "select " + columns + " from " + from + " " + decoration + where(conditions) + orderBy(expressions, down)
                + " limit " + limit;
    }

    String count(int limit) {
        return "select count(*) from (select 1 from " + counted + where(conditions) + " limit " + limit + ") counted";
    }

    private static String place(List<SortKey> keys) {
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

    private static List<String> beyond(List<String> conditions, List<String> expressions, String place, boolean down) {
        List<String> all = new ArrayList<>(conditions);
        if (!place.isEmpty()) {
            all.add("(" + String.join(", ", expressions) + ")" + (down ? " < " : " > ") + place);
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
