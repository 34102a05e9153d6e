package org.contributornetwork.succession.application;

import org.contributornetwork.directory.StaffMemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Departures and handovers come one by one. They are rare, and of the last two referents of a service who leave at the same
 * moment each would count on the other; so would a leaver's successor who is leaving too.
 */
@Component
class Turn {

    private static final long ONE_AT_A_TIME = 0x73_75_63_63_65_73_73L;

    private final JdbcClient jdbc;

    Turn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else is at it, and keeps the turn until the end of the transaction. */
    void take() {
        jdbc.sql("select pg_advisory_xact_lock(:all)")
                .param("all", ONE_AT_A_TIME)
                .query((row, number) -> 1)
                .single();
    }

    /** As {@link #take()}; nor does anybody decide on that person's mandates meanwhile. */
    void take(StaffMemberId person) {
        take();
        jdbc.sql("""
                        select id from referent_mandate
                        where staff_member_id = :person and status in ('PROPOSED', 'INFORMATION_REQUESTED', 'APPROVED')
                        order by id for update""").param("person", person.value()).query((row, number) -> 1).list();
    }
}
