package org.contributornetwork.security.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps beside its owner, as one line of text: every attribute is a row to read at each request, and a
 * text outlives the classes of a release.
 *
 * @param credentials generation of the password that opened it
 * @param since       when the person signed in
 */
record SessionMark(int credentials, Instant since, Device device) {

    String text() {
        return credentials + " " + since.getEpochSecond() + " " + device.code();
    }

    static Optional<SessionMark> parse(@Nullable Object text) {
        String[] parts = text instanceof String line ? line.split(" ", 3) : new String[0];
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionMark(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(Long.parseLong(parts[1])),
                    Device.ofCode(parts[2])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
