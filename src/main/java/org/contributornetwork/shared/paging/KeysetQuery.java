package org.contributornetwork.shared.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contributornetwork.shared.SqlDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filtered, sorted list read by keyset: a page costs the same at the end of 40,000 rows as at their beginning, because the
 * database starts at the place where the last page stopped instead of counting its way there.
 *
 * <p>Two statements at most: the rows, and their number up to {@link #COUNT_LIMIT}. The first finds which rows make the page before it
 * reads what the page shows of them, so that a column that looks into other tables is asked for the page's rows only. The
 * SQL comes from code only; what people type goes through {@link #where(String, String, Object)} as parameters.
 */
public final class KeysetQuery<R> {

    /** Beyond this the number of rows is "more than"; counting 40,000 rows for every page would cost more than the page. */
    public static final int COUNT_LIMIT = 1_000;

    private static final int UNKNOWN = -1;

    /** As many finds of a search are put in order; of more, the list is read in its own order. */
    private static final int GATHER_LIMIT = 5_000;

    /** Most rows in an export. */
    public static final int EXPORT_LIMIT = 100_000;

    private final JdbcClient jdbc;
    private final String columns;
    private final String from;
    private final String idColumn;
    private final RowMapper<R> mapper;
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private String decoration = "";
    private String counted;
    private boolean newestFirst;
    private boolean searched;
    private boolean computed;

    /**
     * @param columns what the mapper reads
     * @param from    tables and joins that filters and sorts need
     * @param idColumn the unique column that tells equals apart
     */
    public KeysetQuery(JdbcClient jdbc, String columns, String from, String idColumn, RowMapper<R> mapper) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.from = from;
        this.counted = from;
        this.idColumn = idColumn;
        this.mapper = mapper;
    }

    /** Joins that only the shown columns need; the count leaves them out. */
    public KeysetQuery<R> decoratedBy(String joins) {
        this.decoration = joins;
        return this;
    }

    /** The tables that filters need, where sorts need more: what is counted. */
    public KeysetQuery<R> countedIn(String tables) {
        this.counted = tables;
        return this;
    }

    /** A sort that the address may name; the first one declared is the list's own. */
    public KeysetQuery<R> sortedBy(String name, SortKey... keys) {
        sorts.put(name, new Sort(List.of(keys), from));
        return this;
    }

    /** A sort by columns of the tables that are counted, which are told first: the page is found in these alone. */
    public KeysetQuery<R> sortedByCounted(String name, SortKey... keys) {
        sorts.put(name, new Sort(List.of(keys), counted));
        return this;
    }

    /** Unless the address says otherwise, the list's own sort runs downwards. */
    public KeysetQuery<R> newestFirst() {
        this.newestFirst = true;
        return this;
    }

    /**
     * No table but something computed: of all of it the page is taken and the number told in one statement. Sorts are by texts,
     * and what the decoration joins is read for every row.
     */
    public KeysetQuery<R> computed() {
        this.computed = true;
        return this;
    }

    public KeysetQuery<R> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public KeysetQuery<R> where(String condition, String name, Object value) {
        parameters.put(name, storable(value));
        return where(condition);
    }

    /** A day of the application's own, wherever {@code :name} stands in columns, tables and conditions. */
    public KeysetQuery<R> day(String name, LocalDate day) {
        days.put(name, day);
        return this;
    }

    /** Adds a condition with several parameters. */
    public KeysetQuery<R> where(String condition, Map<String, ?> values) {
        values.forEach((name, value) -> parameters.put(name, storable(value)));
        return where(condition);
    }

    /** PostgreSQL has no NUL: a bent address that holds one looks for what is left without it, not for trouble. */
    private static Object storable(Object value) {
        return value instanceof String text ? text.replace("\0", "") : value;
    }

    /** Adds the condition when the filter is filled in. */
    public KeysetQuery<R> whereGiven(String condition, String name, @Nullable Object value) {
        return value == null || value.toString().isBlank() ? this : where(condition, name, value);
    }

    /**
     * Adds a search of text when there is one. What it finds is gathered by the search's index, counted and put in order, in
     * one statement. Only where it finds too many to be counted is the list read in its own order until the page is full, for
     * which a rare word would be looked for through the whole list.
     */
    public KeysetQuery<R> whereSearched(String condition, String name, String pattern) {
        searched = searched || !pattern.isEmpty();
        return whereGiven(condition, name, pattern);
    }

    /** Adds the condition when the person asked for it. */
    public KeysetQuery<R> whereAsked(boolean asked, String condition) {
        return asked ? where(condition) : this;
    }

    public ResultPage<R> page(PageRequest request) {
        Sort sort = sortOf(request);
        List<SortKey> keys = sort.keys();
        Optional<Cursor> after = cursor(request.after(), keys);
        Optional<Cursor> before = after.isPresent() ? Optional.empty() : cursor(request.before(), keys);
        boolean backwards = before.isPresent() || (after.isEmpty() && request.fromTheEnd());
        boolean down = isDown(request);

        int size = request.rows();
        Place from = new Place(sort.tables(), keys, after.or(() -> before), down != backwards, size + 1);
        boolean gathered = searched && !computed;
        List<Placed<R>> found = computed ? once(from) : gathered ? gather(from) : walk(from);
        boolean tooMany = gathered && !found.isEmpty() && found.get(0).found() > GATHER_LIMIT;
        // Of too many, others may have been gathered than those of this page: at worst none of its rows.
        if (tooMany || gathered && found.isEmpty() && from.cursor().isPresent()) {
            found = walk(from);
        }
        boolean more = found.size() > size;
        List<Placed<R>> shown = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(shown);
        }
        boolean hasNext = backwards ? before.isPresent() : more;
        boolean hasPrevious = backwards ? more : after.isPresent();

        boolean onOnePage = after.isEmpty() && before.isEmpty() && !more;
        int counted = onOnePage ? shown.size() : tooMany ? COUNT_LIMIT + 1 : count(found);
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
        String sql = sql().all(sortOf(request).keys(), isDown(request), EXPORT_LIMIT);
        try (Stream<R> rows = statement(sql).withFetchSize(500).query(mapper).stream()) {
            rows.forEach(consumer);
        }
    }

    /** The first rows in the list's own order. */
    public List<R> first(int limit) {
        return statement(sql().all(ownSort().keys(), newestFirst, limit))
                .query(mapper)
                .list();
    }

    /** The ids of the rows that the filters leave, in no order, up to so many. */
    public List<UUID> ids(int most) {
        return statement(sql().ids(most)).query(UUID.class).list();
    }

    private boolean isDown(PageRequest request) {
        boolean own = !sorts.containsKey(request.sortName());
        return own ? newestFirst : request.descending();
    }

    private Sort sortOf(PageRequest request) {
        return sorts.getOrDefault(request.sortName(), ownSort());
    }

    private Sort ownSort() {
        return sorts.values().iterator().next();
    }

    private static Optional<Cursor> cursor(@Nullable String text, List<SortKey> keys) {
        return text == null ? Optional.empty() : Cursor.decode(text, keys.size());
    }

    private List<Placed<R>> walk(Place from) {
        return statement(sql().walk(from), from)
                .query((row, number) -> new Placed<>(
                        mapper.mapRow(row, number), place(row, from.keys().size()), UNKNOWN))
                .list();
    }

    private List<Placed<R>> gather(Place from) {
        return counted(sql().gather(from, GATHER_LIMIT + 1), from);
    }

    private List<Placed<R>> once(Place from) {
        return counted(sql().once(from), from);
    }

    private List<Placed<R>> counted(String sql, Place from) {
        return statement(sql, from)
                .query((row, number) -> new Placed<>(
                        mapper.mapRow(row, number), place(row, from.keys().size()), row.getInt("found")))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Place from) {
        JdbcClient.StatementSpec statement = statement(sql);
        if (from.cursor().isPresent()) {
            Cursor cursor = from.cursor().get();
            for (int i = 0; i < from.keys().size(); i++) {
                statement = statement.param("cursor" + i, cursor.values().get(i));
            }
            statement = statement.param("cursorId", cursor.id());
        }
        return statement;
    }

    private JdbcClient.StatementSpec statement(String sql) {
        String dated = sql;
        for (Map.Entry<String, LocalDate> day : days.entrySet()) {
            dated = SqlDay.put(dated, day.getKey(), day.getValue());
        }
        return jdbc.sql(dated).params(parameters);
    }

    private static Cursor place(ResultSet row, int keys) throws SQLException {
        List<String> values = new ArrayList<>(keys);
        for (int i = 0; i < keys; i++) {
            values.add(row.getString("key" + i));
        }
        return new Cursor(values, row.getObject("key_id", UUID.class));
    }

    private int count(List<Placed<R>> read) {
        if (!read.isEmpty() && read.get(0).found() != UNKNOWN) {
            return read.get(0).found();
        }
        return statement(sql().count(COUNT_LIMIT + 1)).query(Integer.class).single();
    }

    private KeysetSql sql() {
        return new KeysetSql(columns, from, counted, idColumn, decoration, conditions);
    }

    /** @param tables where a page in this order is found */
    private record Sort(List<SortKey> keys, String tables) {}

    /** @param found how many rows the filters leave, where the statement counted them */
    private record Placed<R>(R row, Cursor cursor, int found) {}
}
