package org.contributornetwork.shared.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: the model attribute {@code frame} of {@code layout.html}.
 *
 * @param person           the name of who is signed in; nobody on signed-out pages
 * @param administrator    sees accounts, messages and the journal
 * @param communication    sees imports and lists; an administrator is communication too
 * @param section          which entry of the rail is the current one, see {@link #sectionOf(String)}
 * @param decisionsWaiting mandates that wait for a decision this person may take or has to follow
 * @param language         {@code fr} or {@code en}
 * @param appearance       {@code auto}, {@code light} or {@code dark}
 * @param today            in the city's zone
 */
public record Frame(
        String city,
        @Nullable String person,
        boolean administrator,
        boolean communication,
        boolean director,
        boolean contributor,
        String section,
        int decisionsWaiting,
        String language,
        String appearance,
        LocalDate today) {

    /** The frame of a page for nobody in particular: sign-in, set-up, invitations. */
    public static Frame signedOut(String city, String language, LocalDate today) {
        return new Frame(city, null, false, false, false, false, "", 0, language, "auto", today);
    }

    private static final Set<String> SECTIONS = Set.of(
            "home",
            "departments",
            "staff",
            "mandates",
            "portal-accounts",
            "coverage",
            "imports",
            "lists",
            "accounts",
            "mail",
            "history");

    /**
     * The entry of the rail under which an address lies: {@code /staff/…} is {@code staff}, {@code /} is {@code home}, and many lie
     * under none.
     */
    public static String sectionOf(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        String section = first.isEmpty() ? "home" : first;
        return SECTIONS.contains(section) ? section : "";
    }

    /** Whether this person has a place in the network, and so may read its directory. */
    public boolean inNetwork() {
        return communication || director || contributor;
    }
}
