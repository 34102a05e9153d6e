package org.contributornetwork.portal;

import java.util.List;

/**
 * The roles that somebody should have on the portal: everybody's, and the referents' while a mandate of theirs is in force.
 * Nobody types them.
 */
public final class ExpectedRoles {

    public static final String EVERYBODY = "Contributeur";
    public static final String REFERENT = "Référent";

    /** Whether the mandate {@code rm} is in force, as a condition of SQL; the statement has a parameter {@code :today}. */
    static final String MANDATE_IN_FORCE =
            "rm.status = 'APPROVED' and rm.starts_on <= cast(:today as date) and rm.ends_on > cast(:today as date)";

    private static final List<String> OF_A_CONTRIBUTOR = List.of(EVERYBODY);
    private static final List<String> OF_A_REFERENT = List.of(EVERYBODY, REFERENT);

    private ExpectedRoles() {}

    public static List<String> of(boolean referent) {
        return referent ? OF_A_REFERENT : OF_A_CONTRIBUTOR;
    }

    /** Whether the portal gives exactly these; their order does not count. */
    public static boolean areThose(List<String> roles, boolean referent) {
        List<String> expected = of(referent);
        return roles.containsAll(expected) && expected.containsAll(roles);
    }

    /**
     * Whether the person has a mandate in force, as a condition of SQL; the statement has a parameter {@code :today}.
     *
     * @param person the column that names the person, {@code a.staff_member_id}
     */
    public static String referent(String person) {
        return "exists (select 1 from referent_mandate rm where rm.staff_member_id = " + person + " and "
                + MANDATE_IN_FORCE + ")";
    }

    /** The expected roles as an array of SQL; parameters as for {@link #referent}. */
    public static String array(String person) {
        return "case when " + referent(person) + " then array['" + EVERYBODY + "', '" + REFERENT + "'] else array['"
                + EVERYBODY + "'] end";
    }
}
