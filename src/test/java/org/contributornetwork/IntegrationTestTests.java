package org.contributornetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The common ground of the tests keeps its promises. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntegrationTestTests extends IntegrationTest {

    @Autowired
    Clock injected;

    @Test
    @Order(1)
    void a_test_may_fill_tables_write_history_and_move_the_clock() {
        jdbc.sql("insert into directorate (id, version, name) values (:id, 0, 'Ressources')")
                .param("id", UUID.randomUUID())
                .update();
        jdbc.sql("""
                        insert into history_entry (id, occurred_at, event, author_name, subject_type, subject_id, subject_label)
                        values (gen_random_uuid(), now(), 'directorate.added', 'Camille', 'DIRECTORATE', gen_random_uuid(), 'Ressources')
                        """).update();
        clock.advance(Duration.ofDays(3));

        assertThat(injected.instant()).isEqualTo(clock.instant());
    }

    @Test
    @Order(2)
    void and_the_next_finds_them_empty_and_the_clock_at_nine_on_monday() {
        assertThat(jdbc.sql("select (select count(*) from directorate) + (select count(*) from history_entry)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(clock.today()).isEqualTo(MutableClock.MONDAY);
    }

    @Test
    void statements_are_counted_whoever_sends_them(@Autowired DataSource pool) {
        var sent = StatementCount.during(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            return new JdbcTemplate(pool).queryForObject("select 2", Integer.class);
        });

        assertThat(sent).containsExactly("select 1", "select 2");
    }
}
