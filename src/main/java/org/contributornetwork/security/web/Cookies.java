package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * Names of the cookies. Under https they carry the prefix {@code __Host-}, with which browsers refuse one that was set by
 * a neighbouring host name or without encryption.
 */
public record Cookies(boolean alwaysSecure) {

    private String prefix() {
        return alwaysSecure ? "__Host-" : "";
    }

    String session() {
        return prefix() + "session";
    }

    String form() {
        return prefix() + "form";
    }

    /** What the next page says about what was just done. */
    String flash() {
        return prefix() + "said";
    }

    /** Which language somebody chose before signing in. */
    String language() {
        return prefix() + "language";
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue());
    }

    boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }
}
