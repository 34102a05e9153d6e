package org.contributornetwork.security.application;

import java.text.Normalizer;
import java.util.UUID;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.Emails;
import org.contributornetwork.shared.RuleViolation;

/** What must hold before somebody gets an account, whoever gives it. */
final class NewAccounts {

    private NewAccounts() {}

    static NewAccount check(NewAccount who, UserAccounts accounts) {
        String email = email("email", who.email());
        String name = name("name", who.name());
        if (accounts.findByEmail(email).isPresent()) {
            throw RuleViolation.at("email", "account.rule.email-taken");
        }
        UUID person = who.staffMember();
        if (person != null && accounts.findByStaffMemberId(person).isPresent()) {
            throw RuleViolation.of("account.rule.person-has-account");
        }
        return new NewAccount(who.id(), email, name, who.role(), person, who.language());
    }

    static String email(String field, String typed) {
        String email = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (!Emails.isAddress(email)) {
            throw RuleViolation.at(field, "account.rule.email");
        }
        return email;
    }

    static String name(String field, String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw RuleViolation.at(field, "account.rule.name");
        }
        return name;
    }
}
