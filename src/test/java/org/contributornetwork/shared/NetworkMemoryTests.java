package org.contributornetwork.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.directory.DepartmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was computed of the whole network is remembered, and never outlives a change. */
class NetworkMemoryTests extends IntegrationTest {

    @Autowired
    private NetworkMemory memory;

    @Autowired
    private TransactionTemplate transactions;

    private final AtomicInteger computed = new AtomicInteger();
    private DepartmentId culture;

    @BeforeEach
    void aService() {
        culture = city.department("CULT", "Culture");
        city.person("Rosa", "Blanc", culture);
    }

    @Test
    void an_answer_is_given_again_while_nothing_changes() {
        assertThat(List.of(people(), people(), people())).containsExactly(1, 1, 1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void a_change_is_seen_at_once() {
        people();
        city.person("Marc", "Petit", culture);

        assertThat(people()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update directorate set name = name",
                "update department set name = name",
                "delete from headship",
                "delete from staff_member_task",
                "update staff_member set last_name = last_name",
                "delete from referent_mandate",
                "delete from organisation_sheet",
                "delete from portal_account",
                "delete from portal_stranger",
                "update user_account set status = status"
            })
    void every_table_of_the_network_counts(String change) {
        people();
        jdbc.sql(change).update();
        people();

        assertThat(computed).as(change).hasValue(2);
    }

    /** Whoever adds a table says here that no overview reads it, or lets it note its changes. */
    @Test
    void the_other_tables_are_known_not_to_count() {
        assertThat(jdbc.sql("""
                                select c.relname from pg_class c
                                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                  and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                                  where t.tgrelid = c.oid and p.proname = 'note_network_change')""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "batch",
                        "batch_record",
                        "decision_link",
                        "decision_reminder",
                        "deputy",
                        "directorate_headship",
                        "flyway_schema_history",
                        "handover",
                        "history_entry",
                        "import_fault",
                        "import_file",
                        "import_run",
                        "mandate_question",
                        "network_change",
                        "outgoing_mail",
                        "portal_contribution",
                        "posting",
                        "saved_view",
                        "sign_in_guard",
                        "single_use_link",
                        "software",
                        "spring_session",
                        "spring_session_attributes",
                        "staff_member_software",
                        "task",
                        "validation_circuit");
    }

    @Test
    void the_day_counts_too() {
        people();
        clock.advance(Duration.ofDays(1));
        people();

        assertThat(computed).hasValue(2);
    }

    @Test
    void what_is_not_committed_changes_nothing_and_what_is_rolled_back_never_will() {
        people();
        transactions.executeWithoutResult(transaction -> {
            city.person("Marc", "Petit", culture);
            assertThat(CompletableFuture.supplyAsync(this::people).join()).isEqualTo(1);
            transaction.setRollbackOnly();
        });

        assertThat(people()).isEqualTo(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void what_is_committed_while_the_answer_is_computed_is_in_the_next_one() {
        int before = memory.recall("people", () -> {
            int people = count();
            CompletableFuture.runAsync(() -> city.person("Marc", "Petit", culture))
                    .join();
            return people;
        });

        assertThat(before).isEqualTo(1);
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void two_who_change_something_at_once_do_not_wait_for_each_other_and_both_count() {
        people();
        transactions.executeWithoutResult(transaction -> {
            city.person("Lou", "Grand", culture);
            CompletableFuture.runAsync(() -> city.person("Marc", "Petit", culture))
                    .join();
            assertThat(CompletableFuture.supplyAsync(this::people).join()).isEqualTo(2);
        });

        assertThat(people()).isEqualTo(3);
    }

    @Test
    void whoever_changes_something_sees_it_and_leaves_no_half_of_it_in_the_memory() {
        transactions.executeWithoutResult(transaction -> {
            setMinimum(3);
            assertThat(memory.recall("minimum", this::minimum)).isEqualTo(3);
            setMinimum(4);
        });

        assertThat(memory.recall("minimum", this::minimum)).isEqualTo(4);
    }

    @Test
    void tidying_up_is_no_change_and_hides_none() {
        people();
        city.person("Marc", "Petit", culture);
        people();
        memory.tidy();

        assertThat(jdbc.sql("select count(*) from network_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        long changes = changes();
        city.person("Lou", "Grand", culture);
        assertThat(changes()).isGreaterThan(changes);
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void questions_are_told_apart_and_forgotten_when_there_are_too_many() {
        people();
        for (int i = 0; i < NetworkMemory.MOST; i++) {
            int number = i;
            assertThat(memory.recall(List.of("number", i), () -> number)).isEqualTo(i);
        }
        people();

        assertThat(computed).hasValue(2);
    }

    private int people() {
        return memory.recall("people", () -> {
            computed.incrementAndGet();
            return count();
        });
    }

    private int count() {
        return jdbc.sql("select count(*) from staff_member")
                .query(Integer.class)
                .single();
    }

    private void setMinimum(int referents) {
        jdbc.sql("update department set minimum_referents = ?").param(referents).update();
    }

    private int minimum() {
        return jdbc.sql("select minimum_referents from department")
                .query(Integer.class)
                .single();
    }

    private long changes() {
        return jdbc.sql("select sum(changes) from network_change")
                .query(Long.class)
                .single();
    }
}
