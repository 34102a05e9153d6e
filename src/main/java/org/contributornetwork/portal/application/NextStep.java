package org.contributornetwork.portal.application;

import java.util.Map;
import java.util.Set;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.Discrepancies;
import org.jspecify.annotations.Nullable;

/** The one thing to do next for an account; none where all is well, or where it has ended. */
public enum NextStep {
    CREATE,
    SET_ROLES,
    SET_SECTIONS,
    SEND_WELCOME,
    /** All is ready: the first contribution is awaited. */
    AWAIT_CONTRIBUTION,
    /** Nothing was contributed for longer than expected. */
    WAKE,
    /** The portal is not as the network wants it. */
    SOLVE_DISCREPANCY,
    REACTIVATE,
    /** The mandate that asked for it is over, and its person has no task on the portal. */
    CLOSE,
    NONE;

    private static final Map<ChecklistPoint, NextStep> OF_POINTS = Map.of(
            ChecklistPoint.CREATED, CREATE,
            ChecklistPoint.ROLES, SET_ROLES,
            ChecklistPoint.SECTIONS, SET_SECTIONS,
            ChecklistPoint.WELCOME, SEND_WELCOME);

    /**
     * @param done        the points of the checklist that are ticked
     * @param purposeOver whether nothing is left that the account is for
     */
    static NextStep of(
            AccountState state,
            Set<ChecklistPoint> done,
            Discrepancies.@Nullable Kind discrepancy,
            boolean purposeOver) {
        if (purposeOver && state != AccountState.CLOSED) {
            return CLOSE;
        }
        if (discrepancy != null) {
            return SOLVE_DISCREPANCY;
        }
        return switch (state) {
            case REQUESTED, CREATED ->
                OF_POINTS.entrySet().stream()
                        .filter(step -> !done.contains(step.getKey()))
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse(NONE);
            case CONFIGURED -> AWAIT_CONTRIBUTION;
            case DORMANT -> WAKE;
            case SUSPENDED -> REACTIVATE;
            case ACTIVE, CLOSED -> NONE;
        };
    }

    /** The code of the point of the checklist that this step ticks; none for the others. */
    public @Nullable String point() {
        return OF_POINTS.entrySet().stream()
                .filter(step -> step.getValue() == this)
                .map(step -> step.getKey().code())
                .findFirst()
                .orElse(null);
    }
}
