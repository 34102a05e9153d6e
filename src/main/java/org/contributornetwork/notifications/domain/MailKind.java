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
    WORK_HANDED_OVER,
    MANDATE_INFORMATION_REQUESTED,
    MANDATE_INFORMATION_GIVEN,
    MANDATE_WITHDRAWN,
    MANDATE_REVOKED,
    MANDATE_REPLACED,
    MANDATE_RENEWED,
    DECISION_REMINDER,
    DECISION_REMINDER_DEPUTY,
    DECISION_REMINDER_COMMUNICATION;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
