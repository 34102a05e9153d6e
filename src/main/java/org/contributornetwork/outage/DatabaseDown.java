package org.contributornetwork.outage;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached from every other failure, by whichever library noticed it first. */
final class DatabaseDown {

    private DatabaseDown() {}

    static boolean isTheCauseOf(Throwable failure) {
        // Bounded: a cause may, wrongly, lead back to itself.
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(30)
                .anyMatch(DatabaseDown::saysSo);
    }

    private static boolean saysSo(Throwable failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof JDBCConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLException sql && isConnectionLost(sql);
    }

    /** SQLSTATE class 08 is the connection; 57P01 to 57P03 a server that stops, crashed or is not yet ready. */
    private static boolean isConnectionLost(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P0")
                || failure.getCause() instanceof SocketTimeoutException
                // The pool's own words, all that is left of the cause when the rollback failed too.
                || "Connection is closed".equals(failure.getMessage());
    }
}
