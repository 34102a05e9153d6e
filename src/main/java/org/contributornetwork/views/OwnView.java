package org.contributornetwork.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A view that the reader keeps of a list. A list that asks the database for its choices anyway reads it in the same statement,
 * by {@link #LINES}.
 *
 * @param query as it stands in the address
 */
public record OwnView(String query, String name) {

    /** What the lines have in their first column. */
    public static final String KIND = "view";

    /**
     * Lines for a union: {@link #KIND}, the query, the name, the place in French order. Their parameters are {@code reader}, an
     * account, and {@code viewed}, the code of the list.
     */
    public static final String LINES = """
            select 'view' as kind, query as code, name, name collate "fr-x-icu" as place
            from saved_view where account_id = :reader and list = :viewed""";

    /** All of them as one column, for {@link #listed}; the same parameters. A name is one line, and the query comes after it. */
    public static final String ARRAY = """
            array(select name || chr(10) || query from saved_view where account_id = :reader and list = :viewed
                  order by name collate "fr-x-icu", id)""";

    /** Of the entries of {@link #ARRAY}. */
    public static List<OwnView> listed(String[] entries) {
        return Arrays.stream(entries)
                .map(entry -> entry.split("\n", 2))
                .map(entry -> new OwnView(entry[1], entry[0]))
                .toList();
    }

    /** Of one of the lines. */
    public static OwnView of(ResultSet row) throws SQLException {
        return new OwnView(row.getString("code"), row.getString("name"));
    }
}
