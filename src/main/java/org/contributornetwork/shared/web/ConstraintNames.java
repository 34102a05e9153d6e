package org.contributornetwork.shared.web;

import org.contributornetwork.shared.RuleViolation;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words what the database refused: each constraint's name is the end of a message key, {@code constraint.<name>}. */
final class ConstraintNames {

    private ConstraintNames() {}

    /**
     * The refusal in the words of the trade.
     *
     * @throws DataIntegrityViolationException the same, where no named constraint is behind it: that is our own mistake
     */
    static RuleViolation violation(DataIntegrityViolationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            ServerErrorMessage message = cause instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
            if (message != null && message.getConstraint() != null) {
                return RuleViolation.of("constraint." + message.getConstraint());
            }
        }
        throw refused;
    }
}
