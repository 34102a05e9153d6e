package org.contributornetwork.security.domain;

import org.contributornetwork.shared.RuleViolation;

final class Refusals {

    private Refusals() {}

    static void invitedOnly(AccountStatus status) {
        if (status != AccountStatus.INVITED) {
            throw RuleViolation.of("account.rule.invited-only");
        }
    }
}
