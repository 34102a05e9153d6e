package org.contributornetwork.security;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets an account.
 *
 * @param id          made when the form was shown, so that a double click opens one account
 * @param staffMember the person of the register, if it is one
 * @param language    French or English
 */
public record NewAccount(
        AccountId id,
        String email,
        String name,
        Role role,
        @Nullable UUID staffMember,
        Locale language) {}
