package org.contributornetwork.shared.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list the address asks for: the rows after a place, before a place, the last ones, or else the first.
 * Bound from the parameters {@code after}, {@code before}, {@code end}, {@code sort} ("name" or "-name") and {@code size}.
 */
public record PageRequest(
        @Nullable String after,
        @Nullable String before,
        @Nullable String end,
        @Nullable String sort,
        @Nullable String size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    public static PageRequest first() {
        return new PageRequest(null, null, null, null, null);
    }

    /** Rows on a page: 20 unless asked otherwise, 100 at most; what is no number counts as not asked. */
    public int rows() {
        if (size == null || !size.matches("[0-9]{1,4}")) {
            return DEFAULT_SIZE;
        }
        return Math.min(Math.max(Integer.parseInt(size), 1), LARGEST_SIZE);
    }

    /** The same, for a list whose rows are long. */
    public PageRequest atMost(int rows) {
        return rows() <= rows ? this : new PageRequest(after, before, end, sort, Integer.toString(rows));
    }

    /** The name of the sort that is asked, without its direction; empty for the list's own. */
    public String sortName() {
        String name = sort == null ? "" : sort;
        return name.startsWith("-") ? name.substring(1) : name;
    }

    public boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    boolean fromTheEnd() {
        return end != null;
    }
}
