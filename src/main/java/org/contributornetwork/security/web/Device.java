package org.contributornetwork.security.web;

import org.jspecify.annotations.Nullable;

/** With what somebody signed in, in two words that they recognise: the browser and the system. Nothing finer is kept. */
public record Device(String browser, String system) {

    private static final String UNKNOWN = "";

    static Device of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return new Device(browserOf(agent), systemOf(agent));
    }

    static Device ofCode(@Nullable Object code) {
        if (!(code instanceof String text)) {
            return new Device(UNKNOWN, UNKNOWN);
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Device(UNKNOWN, UNKNOWN)
                : new Device(text.substring(0, slash), text.substring(slash + 1));
    }

    String code() {
        return browser + "/" + system;
    }

    public boolean isPhone() {
        return system.equals("Android") || system.equals("iPhone");
    }

    /** The order matters: each browser also claims to be the ones below it. */
    private static String browserOf(String agent) {
        if (agent.contains("Edg/") || agent.contains("EdgA/") || agent.contains("EdgiOS/")) {
            return "Edge";
        }
        if (agent.contains("OPR/")) {
            return "Opera";
        }
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/") || agent.contains("CriOS/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : UNKNOWN;
    }

    private static String systemOf(String agent) {
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("iPhone")) {
            return "iPhone";
        }
        if (agent.contains("iPad")) {
            return "iPad";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Mac OS X")) {
            return "macOS";
        }
        return agent.contains("Linux") ? "Linux" : UNKNOWN;
    }
}
