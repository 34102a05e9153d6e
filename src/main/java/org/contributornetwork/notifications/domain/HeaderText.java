package org.contributornetwork.notifications.domain;

import java.util.regex.Pattern;

/** Text for a mail header: on one line, whatever people put in their names, so that nobody adds a header of their own. */
public final class HeaderText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");

    private HeaderText() {}

    public static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
