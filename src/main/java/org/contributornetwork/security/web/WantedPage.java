package org.contributornetwork.security.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody wanted before they were asked to sign in: a path of this application and nothing else, so that no
 * link can lead through our sign-in page to a stranger's.
 */
public record WantedPage(String path) {

    static final String PARAMETER = "continue";

    private static final WantedPage HOME = new WantedPage("/");
    private static final int LONGEST = 1_000;

    /** One slash, then no second one and no backslash (browsers take it for one); printable ASCII, as in any address. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");

    private static final Pattern POINTLESS = Pattern.compile("/(sign-in|sign-out|set-up|invitations|error)([/?].*)?");

    static WantedPage home() {
        return HOME;
    }

    static WantedPage of(@Nullable String text) {
        return text != null && isOurs(text) ? new WantedPage(text) : HOME;
    }

    private static boolean isOurs(String text) {
        return text.length() <= LONGEST
                && OURS.matcher(text).matches()
                && !POINTLESS.matcher(text).matches();
    }

    public boolean isHome() {
        return path.equals("/");
    }

    String encoded() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
