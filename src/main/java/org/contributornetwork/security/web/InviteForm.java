package org.contributornetwork.security.web;

import java.util.Locale;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.EmailAddress;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;

public record InviteForm(
        @Nullable String id,
        @PlainText(max = 200) @Nullable String name,
        @EmailAddress @Nullable String email,
        @Nullable String role,
        @Nullable String language) {

    static InviteForm empty() {
        return new InviteForm(AccountId.next().toString(), "", "", Role.COMMUNICATION.name(), "fr");
    }

    NewAccount toNewAccount() {
        return new NewAccount(
                AccountId.of(Typed.line(id)),
                Typed.line(email),
                Typed.line(name),
                roleOf(role),
                null,
                "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH);
    }

    static Role roleOf(@Nullable String typed) {
        for (Role known : Role.values()) {
            if (known.name().equals(typed)) {
                return known;
            }
        }
        throw RuleViolation.at("role", "account.rule.role");
    }
}
