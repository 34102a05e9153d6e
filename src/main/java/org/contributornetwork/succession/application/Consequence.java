package org.contributornetwork.succession.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.shared.RuleViolation;

/**
 * What a service lacks once somebody is gone: nobody leaves before whoever notes it says that they know.
 *
 * @param left    referents who remain
 * @param minimum referents that were agreed
 */
public record Consequence(Kind kind, UUID department, String departmentName, int left, int minimum) {

    public enum Kind {
        WITHOUT_HEAD,
        WITHOUT_REFERENT,
        BELOW_MINIMUM,
        WITHOUT_CONTRIBUTOR
    }

    /** @throws RuleViolation if nobody said that they know of one of these */
    static void requireKnown(List<Consequence> consequences, Set<String> known) {
        long unknown = consequences.stream()
                .filter(consequence -> !known.contains(consequence.key()))
                .count();
        if (unknown > 0) {
            throw RuleViolation.at("known", "departure.to-know", unknown);
        }
    }

    /** How the form names it. */
    public String key() {
        return kind + ":" + department;
    }
}
