package org.contributornetwork.history.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every decision and change leaves a line, in the transaction that makes it; nobody changes a line afterwards. */
class HistoryRecorderTests extends IntegrationTest {

    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final UUID SPORTS = UUID.randomUUID();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_did_what_to_what_before_and_after_and_why_are_kept() {
        happens(renamed("Sports")
                .with(List.of(new Change("name", "Sport", "Sports")))
                .because("Comme sur le portail"));

        assertThat(jdbc.sql(
                                "select author_name || '|' || event || '|' || subject_label || '|' || (changes -> 0 ->> 'before')"
                                        + " || '|' || (changes -> 0 ->> 'after') || '|' || reason from history_entry where occurred_at = :now")
                        .param("now", Timestamp.from(clock.instant()))
                        .query(String.class)
                        .list())
                .containsExactly("Hélène Aubry|department.changed|Sports|Sport|Sports|Comme sur le portail");
    }

    @Test
    void a_change_that_is_not_kept_leaves_no_line() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent((Recorded) () -> renamed("Sports"));
            status.setRollbackOnly();
        });

        assertThat(labels()).isEmpty();
    }

    @Test
    void nothing_happens_outside_a_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent((Recorded) () -> renamed("Sports")));
    }

    @Test
    void thousands_of_changes_are_written_in_their_order_by_a_few_statements() {
        var names = IntStream.range(0, 1_200).mapToObj(i -> "Service " + i).toList();

        var sent = StatementCount.during(() -> {
            transaction.executeWithoutResult(
                    status -> names.forEach(name -> events.publishEvent((Recorded) () -> renamed(name))));
            return null;
        });

        assertThat(labels()).isEqualTo(names);
        assertThat(sent).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history_entry set author_name = 'Personne'",
                "update history_entry set author_name = 'Personne' where false",
                "delete from history_entry",
                "truncate history_entry"
            })
    void nobody_changes_or_deletes_a_line(String statement) {
        happens(renamed("Sports"));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withMessageContaining("append-only");
        assertThat(labels()).containsExactly("Sports");
    }

    private void happens(HistoryLine line) {
        transaction.executeWithoutResult(status -> events.publishEvent((Recorded) () -> line));
    }

    private static HistoryLine renamed(String name) {
        return HistoryLine.of("department.changed", HELENE, new Subject(Subject.Type.DEPARTMENT, SPORTS, name))
                .inDepartment(SPORTS);
    }

    private List<String> labels() {
        return jdbc.sql("select subject_label from history_entry order by id")
                .query(String.class)
                .list();
    }
}
