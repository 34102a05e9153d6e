package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.imports.ImportSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city's file proposes 28 referents at once: each head of a service hears of all of theirs in one message. */
class ImportedProposalsTests extends ImportSpecification {

    @BeforeEach
    void theCityHasItsServices() {
        imported(SERVICES, "services.csv");
    }

    @Test
    void each_head_gets_one_message_though_they_are_named_in_the_same_file() {
        imported(NETWORK, "reseau.csv");

        int headsAsked = jdbc.sql("""
                        select count(distinct h.staff_member_id) from referent_mandate m
                        join headship h on h.department_id = m.department_id where m.status = 'PROPOSED'""").query(Integer.class).single();
        assertThat(count("referent_mandate where status = 'PROPOSED'")).isEqualTo(28);
        assertThat(headsAsked).isGreaterThan(10);
        assertThat(recipients()).hasSize(headsAsked).doesNotHaveDuplicates();
        assertThat(count("outgoing_mail where kind = 'mandates-proposed'")).isPositive();
    }

    @Test
    void the_same_file_again_tells_nobody_anything() {
        imported(NETWORK, "reseau.csv");
        int told = recipients().size();

        imported(NETWORK, "reseau.csv");

        assertThat(recipients()).hasSize(told);
    }

    @Test
    void decisions_already_taken_ask_nobody() {
        run(checkedAsDecisionsTaken("reseau.csv", file("reseau.csv")));

        assertThat(recipients()).isEmpty();
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient_email from outgoing_mail")
                .query(String.class)
                .list();
    }
}
