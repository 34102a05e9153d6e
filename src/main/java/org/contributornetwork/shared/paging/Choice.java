package org.contributornetwork.shared.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A record that a filter offers. Statements read many of them as one column, an array of texts of which each is the id and, right
 * after it, the name: one row to send instead of hundreds, in the order of an index.
 */
public record Choice(String id, String name) {

    private static final int ID_LENGTH = 36;

    /** The choices of such a column. */
    public static List<Choice> listed(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(entry -> new Choice(entry.substring(0, ID_LENGTH), entry.substring(ID_LENGTH)))
                .toList();
    }
}
