package org.contributornetwork.security.web;

import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A password, typed twice because nobody can read it. */
public record NewPasswordForm(
        @Nullable String password, @Nullable String confirmation) {

    static NewPasswordForm empty() {
        return new NewPasswordForm("", "");
    }

    /** @throws RuleViolation if both are not the same */
    String chosen() {
        return chosen(password, confirmation);
    }

    static String chosen(@Nullable String password, @Nullable String confirmation) {
        String typed = password == null ? "" : password;
        if (!typed.equals(confirmation == null ? "" : confirmation)) {
            throw RuleViolation.at("confirmation", "password.different");
        }
        return typed;
    }
}
