package org.contributornetwork.security;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody asked for a new password for this account; only who reads its mail can go on.
 *
 * @param id       identifies the event: one message for it, however often it is heard
 * @param linkPath path with the secret token, to be put after the configured base address
 */
public record PasswordResetRequested(
        UUID id, AccountId account, String email, String name, Locale language, String linkPath, Instant expiresAt) {

    @Override
    public String toString() {
        return "PasswordResetRequested[" + account + "]";
    }
}
