package org.contributornetwork.shared.web;

import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** Says in words what the database refused: each constraint's name is the end of a message key, {@code constraint.<name>}. */
final class ConstraintNames {

    private ConstraintNames() {}

    /**
     * The refusal in the words of the trade.
     *
     * @throws DataIntegrityViolationException the same, where no named constraint is behind it: that is our own mistake
     */
    static RuleViolation violation(DataIntegrityViolationException refused) {
        ServerErrorMessage message = serverMessage(refused);
        if (message == null || message.getConstraint() == null) {
            throw refused;
        }
        return RuleViolation.of("constraint." + message.getConstraint());
    }

    /** Whether somebody else has just taken what must be unique; Hibernate may see it before it asks the database. */
    static boolean isTaken(DataIntegrityViolationException refused) {
        if (refused instanceof DuplicateKeyException) {
            return true;
        }
        ServerErrorMessage message = serverMessage(refused);
        return message != null && PSQLState.UNIQUE_VIOLATION.getState().equals(message.getSQLState());
    }

    private static @Nullable ServerErrorMessage serverMessage(DataIntegrityViolationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                return sql.getServerErrorMessage();
            }
        }
        return null;
    }
}
