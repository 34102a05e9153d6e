package org.contributornetwork.shared;

import java.time.LocalDate;

/**
 * Puts a day into a statement as a word instead of a parameter. PostgreSQL plans a statement without looking at its parameters
 * only if it expects the same cost from every value, which it never does of days: what is asked at each click would be planned
 * at each click. A statement in which today's date stands is planned once a day.
 */
public final class SqlDay {

    private SqlDay() {}

    /**
     * The statement in which the day stands wherever the parameter stood.
     *
     * @param parameter its name, without the colon
     */
    public static String put(String sql, String parameter, LocalDate day) {
        return sql.replaceAll(":" + parameter + "\\b", "date '" + day + "'");
    }
}
