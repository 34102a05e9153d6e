package org.contributornetwork.security.web;

import java.util.Locale;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.web.validation.EmailAddress;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;

public record SetUpForm(
        @PlainText(max = 200) @Nullable String name,
        @EmailAddress @Nullable String email,
        @Nullable String password,
        @Nullable String confirmation) {

    static SetUpForm empty() {
        return new SetUpForm("", "", "", "");
    }

    NewAccount toNewAccount(Locale language) {
        return new NewAccount(
                AccountId.next(),
                email == null ? "" : email,
                name == null ? "" : name,
                Role.ADMINISTRATOR,
                null,
                language);
    }

    String chosen() {
        return NewPasswordForm.chosen(password, confirmation);
    }
}
