package org.contributornetwork.shared.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the statements of a {@link KeysetQuery}. The place of a row is named {@code key0}, {@code key1}… and {@code key_id}. */
record KeysetSql(
        String columns, String from, String counted, String idColumn, String decoration, List<String> conditions) {

    /**
     * The rows of a page, read in the order of the list from the place where the page starts until it is full.
     *
     * @param tables what the conditions and the keys need
     */
    String walk(String tables, List<SortKey> keys, boolean fromPlace, boolean down, int limit) {
        String page = rows(tables, keys)
                + where(beyond(conditions, expressions(keys), fromPlace ? place(keys) : "", down))
                + orderBy(expressions(keys), down);
        return page("", keys, page, down, limit);
    }

    /**
     * The rows of a page out of all that the filters leave, put in order, and in {@code found} how many these are. Right
     * as long as they are fewer than {@code most}: beyond, no more of them are looked at.
     */
    String gather(String tables, List<SortKey> keys, boolean fromPlace, boolean down, int limit, int most) {
        String gathered =
                "with gathered as materialized (" + rows(tables, keys) + where(conditions) + " limit " + most + ") ";
        String page = "select *, (select count(*) from gathered) as found from gathered"
                + where(beyond(List.of(), names(keys), fromPlace ? place(keys) : "", down))
                + orderBy(names(keys), down);
        return gathered + page(", page.found", keys, page, down, limit);
    }

    /**
     * The rows of a page out of all that the filters leave, and in {@code found} how many these are: everything is read once,
     * with what is shown of it. For a list that is computed, of which no index could find a row again; its keys are texts.
     */
    String once(List<SortKey> keys, boolean fromPlace, boolean down, int limit) {
        return "with gathered as materialized (select " + columns + ", " + places(keys) + " from " + from + " "
                + decoration + where(conditions) + ") select *, (select count(*) from gathered) as found from gathered"
                + where(beyond(List.of(), names(keys), fromPlace ? place(keys) : "", down))
                + orderBy(names(keys), down) + " limit " + limit;
    }

    private String rows(String tables, List<SortKey> keys) {
        return "select " + places(keys) + " from " + tables;
    }

    private String places(List<SortKey> keys) {
        List<String> expressions = expressions(keys);
        List<String> names = names(keys);
        return IntStream.range(0, names.size())
                .mapToObj(i -> expressions.get(i) + " as " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    private String page(String more, List<SortKey> keys, String page, boolean down, int limit) {
        String shown = names(keys).stream()
                .limit(keys.size())
                .map(name -> ", page." + name + "::text as " + name)
                .collect(Collectors.joining());
        return "select " + columns + shown + ", page.key_id" + more + " from " + from + " join (" + page + " limit "
                + limit + ") page on page.key_id = " + idColumn + " " + decoration
                + orderBy(names(keys).stream().map(name -> "page." + name).toList(), down);
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
