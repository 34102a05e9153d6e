package org.contributornetwork.directory;

import org.contributornetwork.shared.paging.Choice;

/** The services that a filter offers, each as one column for {@link Choice#listed}, in French order. */
public final class DepartmentChoices {

    /** Those that are open. */
    public static final String OPEN = columnOf("closed_on is null");

    /** Those for which somebody decides, open or not: parameter {@code :headed}, an array. */
    public static final String HEADED = columnOf("id = any(:headed)");

    private DepartmentChoices() {}

    private static String columnOf(String condition) {
        return "array(select id || name from department where " + condition
                + " order by name collate \"fr-x-icu\", id)";
    }
}
