package org.contributornetwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.DepartmentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What was computed of the whole network is remembered, and never outlives a change. */
class NetworkMemoryTests extends IntegrationTest {

    @Autowired
    private NetworkMemory memory;

    @Autowired
    private TransactionTemplate transactions;

    private final AtomicInteger computed = new AtomicInteger();
    private DepartmentId culture;

    /** Tests are run within a request of nobody's. */
    @BeforeEach
    @AfterEach
    void withoutRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

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
                "delete from deputy",
                "delete from directorate_headship",
                "delete from validation_circuit",
                "delete from saved_view",
                "update task set name = name",
                "update software set name = name",
                "update user_account set email = email",
                "update user_account set display_name = display_name",
                "update user_account set role = role",
                "update user_account set status = status",
                "update user_account set credentials = credentials",
                "update user_account set language = language",
                "update user_account set appearance = appearance",
                "update user_account set staff_member_id = staff_member_id"
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
                        "sign_in_guard",
                        "single_use_link",
                        "spring_session",
                        "spring_session_attributes",
                        "staff_member_software");
    }

    /** One answer for the whole page, also where something changes while it is made. */
    @Test
    void a_page_asks_once_whether_something_has_changed() {
        within("GET");
        people();
        city.person("Marc", "Petit", culture);
        assertThat(StatementCount.during(this::people)).isEmpty();

        within("GET");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void a_request_that_may_change_something_takes_nothing_from_memory_and_leaves_nothing_there() {
        people();
        within("POST");
        people();
        city.person("Marc", "Petit", culture);

        assertThat(people()).isEqualTo(2);
        assertThat(computed).hasValue(3);
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
        memory.tidy();

        assertThat(jdbc.sql("select count(*) from network_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(people()).isEqualTo(2);
        assertThat(computed).hasValue(2);
        city.person("Lou", "Grand", culture);
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void tidying_up_twice_at_once_counts_nothing_twice() {
        city.person("Marc", "Petit", culture);
        city.person("Lou", "Grand", culture);
        long changes = changes();
        CompletableFuture<Void> other = transactions.execute(transaction -> {
            memory.tidy();
            var waiting = CompletableFuture.runAsync(memory::tidy);
            city.person("Ali", "Haddad", culture);
            return waiting;
        });
        other.join();
        memory.tidy();

        assertThat(changes()).isEqualTo(changes + 1);
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

    @Test
    void what_nobody_can_ask_for_again_makes_room() {
        var big = new WeakReference<>(memory.recall("big", () -> new byte[1_000_000]));
        city.person("Marc", "Petit", culture);
        people();

        await().until(() -> {
            System.gc();
            return big.get() == null;
        });
    }

    private static void within(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
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
