package org.contributornetwork.portal;

/**
 * When an account on the portal sleeps (« dormant »): it works, and nothing was contributed with it for more days than the
 * service expects between two contributions; before the first one, the days count from its creation. A reactivated account is
 * left in peace for seven days. The one place of the rule is the function {@code portal_dormant_from} of the database, which keeps
 * for each account the first day on which it sleeps; nothing happens to an account because of it.
 */
public final class Dormancy {

    private Dormancy() {}

    /**
     * Whether an account sleeps, as a condition of SQL in brackets; the statement has a parameter {@code :today}. Null for an
     * account that does not work.
     *
     * @param account the alias of {@code portal_account}
     */
    public static String condition(String account) {
        return "(%s.dormant_from <= cast(:today as date))".formatted(account);
    }
}
