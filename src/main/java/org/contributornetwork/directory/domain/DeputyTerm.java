package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.shared.RuleViolation;

/**
 * For how long a deputy stands in, and for what.
 *
 * @param endsOn first day without the charge
 */
public record DeputyTerm(Set<Scope> scope, LocalDate startsOn, LocalDate endsOn) {

    public DeputyTerm {
        scope = Set.copyOf(scope);
    }

    /** As people say it: the last day belongs to the time. */
    public static DeputyTerm of(Set<Scope> scope, LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (scope.isEmpty()) {
            throw RuleViolation.at("scope", "deputy.choose-scope");
        }
        if (firstDay.isBefore(today)) {
            throw RuleViolation.at("startsOn", "deputy.starts-in-the-past");
        }
        if (lastDay.isBefore(firstDay)) {
            throw RuleViolation.at("lastDay", "deputy.ends-before-start", firstDay);
        }
        return new DeputyTerm(scope, firstDay, lastDay.plusDays(1));
    }
}
