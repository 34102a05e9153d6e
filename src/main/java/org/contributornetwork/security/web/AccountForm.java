package org.contributornetwork.security.web;

import org.contributornetwork.security.application.AccountList;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.EmailAddress;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;

public record AccountForm(
        @Nullable String version,
        @PlainText(max = 200) @Nullable String name,
        @EmailAddress @Nullable String email) {

    static AccountForm of(AccountList.Sheet account) {
        return new AccountForm(Integer.toString(account.version()), account.name(), account.email());
    }

    AccountForm at(int newVersion) {
        return new AccountForm(Integer.toString(newVersion), name, email);
    }

    int toVersion() {
        return Typed.version(version);
    }

    String toName() {
        return Typed.line(name);
    }

    String toEmail() {
        return Typed.line(email);
    }
}
