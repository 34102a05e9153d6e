package org.contributornetwork.security.application;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.Emails;
import org.contributornetwork.shared.RuleViolation;

/** What must hold before somebody gets an account, whoever gives it. */
final class NewAccounts {

    private NewAccounts() {}

    /** @return the account as it may be opened; nothing, if it is open already */
    static Optional<NewAccount> check(NewAccount who, UserAccounts accounts) {
        String email = email("email", who.email());
        String name = name("name", who.name());
        List<UserAccount> same = accounts.findSame(who.id(), email, who.staffMember());
        if (same.stream().anyMatch(account -> account.id().equals(who.id()))) {
            return Optional.empty();
        }
        if (same.stream().anyMatch(account -> account.email().equalsIgnoreCase(email))) {
            throw RuleViolation.at("email", "account.rule.email-taken");
        }
        if (!same.isEmpty()) {
            throw RuleViolation.of("account.rule.person-has-account");
        }
        return Optional.of(new NewAccount(who.id(), email, name, who.role(), who.staffMember(), who.language()));
    }

    /** The account as it may be opened, as far as it can be told without looking at the others. */
    static NewAccount shaped(NewAccount who) {
        return new NewAccount(
                who.id(),
                email("email", who.email()),
                name("name", who.name()),
                who.role(),
                who.staffMember(),
                who.language());
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
