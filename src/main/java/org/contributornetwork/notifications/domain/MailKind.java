package org.contributornetwork.notifications.domain;

import java.util.Locale;

/** What a message is about; its words are below {@code mail.<code>.} and {@code mail.kind.<code>} in the bundles. */
public enum MailKind {
    INVITATION,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    MANDATE_PROPOSED,
    MANDATES_PROPOSED,
    MANDATE_APPROVED,
    MANDATE_APPROVED_PROPOSER,
    MANDATE_REFUSED,
    MANDATE_REFUSED_PROPOSER,
    ORGANISATION_SUBMITTED,
    ORGANISATION_SENT_BACK,
    ORGANISATION_SIGNED,
    DEPUTY_NAMED,
    WORK_HANDED_OVER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
