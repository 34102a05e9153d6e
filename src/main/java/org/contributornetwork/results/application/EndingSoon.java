package org.contributornetwork.results.application;

/** A mandate {@code m} that ends by {@code :soon} and that nobody has renewed, as the list of mandates has it. */
final class EndingSoon {

    /** Days before its end from which a mandate is to be renewed. */
    static final int DAYS = 60;

    static final String SQL = """
            m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today and m.ends_on <= :soon
            and not exists (select 1 from referent_mandate n where n.renews = m.id and n.ends_on > n.starts_on)""";

    private EndingSoon() {}
}
