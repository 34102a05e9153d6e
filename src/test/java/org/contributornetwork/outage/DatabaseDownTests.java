package org.contributornetwork.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseDownTests {

    static Stream<Exception> outages() {
        return Stream.of(
                new CannotGetJdbcConnectionException("no connection"),
                new CannotCreateTransactionException("no transaction"),
                new IllegalStateException(new SQLException("connection refused", "08001")),
                new IllegalStateException(new SQLException("the server stops", "57P01")),
                new IllegalStateException("the rollback failed", new SQLException("Connection is closed")),
                new SQLException("no answer", null, new SocketTimeoutException()));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void an_unreachable_database_is_recognised_whoever_noticed_it(Exception failure) {
        assertThat(DatabaseDown.isTheCauseOf(failure)).isTrue();
    }

    @Test
    void a_failure_of_our_own_is_not_blamed_on_the_database() {
        assertThat(DatabaseDown.isTheCauseOf(new IllegalStateException("a bug")))
                .isFalse();
        assertThat(DatabaseDown.isTheCauseOf(
                        new DataIntegrityViolationException("twice", new SQLException("duplicate key", "23505"))))
                .isFalse();
        assertThat(DatabaseDown.isTheCauseOf(new SQLException("statement timeout", "57014")))
                .isFalse();
    }
}
