package org.contributornetwork.shared.paging;

/**
 * One expression that rows are ordered by. It must never be null in a row, and must come from code, never from a request.
 *
 * @param sql  the expression, with its collation where it is a text
 * @param type the SQL type to which a cursor's text is cast before it is compared
 */
public record SortKey(String sql, String type) {

    /** A text in French order: Élodie before Eric. */
    public static SortKey french(String column) {
        return new SortKey(column + " collate \"fr-x-icu\"", "text");
    }

    public static SortKey of(String column, String type) {
        return new SortKey(column, type);
    }
}
