package org.contributornetwork.portal;

import java.util.Arrays;
import java.util.Locale;
import org.contributornetwork.shared.NotFound;

/** What there is to do before an account on the portal is of use, in the order in which it is done. */
public enum ChecklistPoint {
    CREATED("createdOn", true),
    ROLES("rolesSetOn", true),
    SECTIONS("sectionsSetOn", true),
    WELCOME("welcomeSentOn", true),
    /** Followed, but nobody can do it for the person: an account is configured without it. */
    FIRST_SIGN_IN("firstSignInOn", false),
    /** As {@link #FIRST_SIGN_IN}. */
    CHARTER("charterAcceptedOn", false);

    private final String field;
    private final boolean configures;

    ChecklistPoint(String field, boolean configures) {
        this.field = field;
        this.configures = configures;
    }

    /** @throws NotFound if there is no such point */
    public static ChecklistPoint of(String code) {
        return Arrays.stream(values())
                .filter(point -> point.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As addresses and messages spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the history calls its day. */
    public String field() {
        return field;
    }

    /** Whether an account is configured only once this is done. */
    public boolean configures() {
        return configures;
    }
}
