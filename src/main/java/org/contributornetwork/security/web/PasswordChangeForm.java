package org.contributornetwork.security.web;

import org.jspecify.annotations.Nullable;

public record PasswordChangeForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String confirmation) {

    static PasswordChangeForm empty() {
        return new PasswordChangeForm("", "", "");
    }

    String present() {
        return current == null ? "" : current;
    }

    String chosen() {
        return NewPasswordForm.chosen(password, confirmation);
    }
}
