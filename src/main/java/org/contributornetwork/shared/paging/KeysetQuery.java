package org.contributornetwork.shared.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filtered, sorted list read by keyset: a page costs the same at the end of 40,000 rows as at their beginning, because the
 * database starts at the place where the last page stopped instead of counting its way there.
 *
 * <p>Two statements: the rows, and their number up to {@link #COUNT_LIMIT}. The SQL comes from code only; what people type
 * goes through {@link #where(String, String, Object)} as parameters.
 */
public final class KeysetQuery<R> {

    /** Beyond this the number of rows is "more than"; counting 40,000 rows for every page would cost more than the page. */
    public static final int COUNT_LIMIT = 1_000;

    /** Most rows in an export. */
    public static final int EXPORT_LIMIT = 100_000;

    private final JdbcClient jdbc;
    private final String columns;
    private final String from;
    private final String idColumn;
    private final RowMapper<R> mapper;
    private final Map<String, List<SortKey>> sorts = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String decoration = "";
    private boolean newestFirst;

    /**
     * @param columns what the mapper reads
     * @param from    tables and joins that filters and sorts need
     * @param idColumn the unique column that tells equals apart
     */
    public KeysetQuery(JdbcClient jdbc, String columns, String from, String idColumn, RowMapper<R> mapper) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.from = from;
        this.idColumn = idColumn;
        this.mapper = mapper;
    }

    /** Joins that only the shown columns need; the count leaves them out. */
    public KeysetQuery<R> decoratedBy(String joins) {
        this.decoration = joins;
        return this;
    }

    /** A sort that the address may name; the first one declared is the list's own. */
    public KeysetQuery<R> sortedBy(String name, SortKey... keys) {
        sorts.put(name, List.of(keys));
        return this;
    }

    /** Unless the address says otherwise, the list's own sort runs downwards. */
    public KeysetQuery<R> newestFirst() {
        this.newestFirst = true;
        return this;
    }

    public KeysetQuery<R> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public KeysetQuery<R> where(String condition, String name, Object value) {
        parameters.put(name, value);
        return where(condition);
    }

    /** Adds a condition with several parameters. */
    public KeysetQuery<R> where(String condition, Map<String, ?> values) {
        parameters.putAll(values);
        return where(condition);
    }

    /** Adds the condition when the filter is filled in. */
    public KeysetQuery<R> whereGiven(String condition, String name, @Nullable Object value) {
        return value == null || value.toString().isBlank() ? this : where(condition, name, value);
    }

    /** Adds the condition when the person asked for it. */
    public KeysetQuery<R> whereAsked(boolean asked, String condition) {
        return asked ? where(condition) : this;
    }

    public ResultPage<R> page(PageRequest request) {
        List<SortKey> keys = keysOf(request);
        Optional<Cursor> after = cursor(request.after(), keys);
        Optional<Cursor> before = after.isPresent() ? Optional.empty() : cursor(request.before(), keys);
        boolean backwards = before.isPresent() || (after.isEmpty() && request.fromTheEnd());
        boolean down = isDown(request);

        int size = request.rows();
        List<Placed<R>> found = read(keys, after.or(() -> before), down != backwards, size + 1);
        boolean more = found.size() > size;
        List<Placed<R>> shown = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(shown);
        }
        boolean hasNext = backwards ? before.isPresent() : more;
        boolean hasPrevious = backwards ? more : after.isPresent();

        int counted = count(after.isEmpty() && before.isEmpty() && !more, shown.size());
        return new ResultPage<>(
                shown.stream().map(Placed::row).toList(),
                Math.min(counted, COUNT_LIMIT),
                counted <= COUNT_LIMIT,
                hasNext && !shown.isEmpty()
                        ? shown.get(shown.size() - 1).cursor().encode()
                        : null,
                hasPrevious && !shown.isEmpty() ? shown.get(0).cursor().encode() : null);
    }

    /** Hands over every row that the filters leave, in order, without holding them all; needs an open transaction. */
    public void forEach(PageRequest request, Consumer<R> consumer) {
        List<SortKey> keys = keysOf(request);
        String sql = select(keys, Optional.empty(), isDown(request)) + " limit " + EXPORT_LIMIT;
        try (Stream<R> rows = jdbc.sql(sql).withFetchSize(500).params(parameters).query(mapper).stream()) {
            rows.forEach(consumer);
        }
    }

    private boolean isDown(PageRequest request) {
        boolean own = !sorts.containsKey(request.sortName());
        return own ? newestFirst : request.descending();
    }

    private List<SortKey> keysOf(PageRequest request) {
        List<SortKey> own = sorts.values().iterator().next();
        return sorts.getOrDefault(request.sortName(), own);
    }

    private static Optional<Cursor> cursor(@Nullable String text, List<SortKey> keys) {
        return text == null ? Optional.empty() : Cursor.decode(text, keys.size());
    }

    private List<Placed<R>> read(List<SortKey> keys, Optional<Cursor> from, boolean down, int limit) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(select(keys, from, down) + " limit " + limit).params(parameters);
        if (from.isPresent()) {
            for (int i = 0; i < keys.size(); i++) {
                statement = statement.param("cursor" + i, from.get().values().get(i));
            }
            statement = statement.param("cursorId", from.get().id());
        }
        return statement.query(placed(keys.size())).list();
    }

    private RowMapper<Placed<R>> placed(int keys) {
        return (row, number) -> new Placed<>(mapper.mapRow(row, number), place(row, keys));
    }

    private static Cursor place(ResultSet row, int keys) throws SQLException {
        List<String> values = new ArrayList<>(keys);
        for (int i = 0; i < keys; i++) {
            values.add(row.getString("key" + i));
        }
        return new Cursor(values, row.getObject("key_id", UUID.class));
    }

    private String select(List<SortKey> keys, Optional<Cursor> from, boolean down) {
        StringBuilder sql = new StringBuilder("select ").append(columns);
        List<String> expressions = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            expressions.add(key.sql());
            places.add("cast(:cursor" + i + " as " + key.type() + ")");
            sql.append(", (").append(key.sql()).append(")::text as key").append(i);
        }
        expressions.add(idColumn);
        places.add(":cursorId");
        sql.append(", ")
                .append(idColumn)
                .append(" as key_id from ")
                .append(this.from)
                .append(' ')
                .append(decoration);
        List<String> all = new ArrayList<>(conditions);
        from.ifPresent(cursor -> all.add("(" + String.join(", ", expressions) + ") " + (down ? "<" : ">") + " ("
                + String.join(", ", places) + ")"));
        sql.append(all.isEmpty() ? "" : " where " + String.join(" and ", all));
        String direction = down ? " desc" : "";
        return sql.append(" order by ")
                .append(String.join(direction + ", ", expressions))
                .append(direction)
                .toString();
    }

    private int count(boolean onOnePage, int shown) {
        if (onOnePage) {
            return shown;
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select count(*) from (select 1 from " + from + where + " limit " + (COUNT_LIMIT + 1)
                        + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private record Placed<R>(R row, Cursor cursor) {}
}
