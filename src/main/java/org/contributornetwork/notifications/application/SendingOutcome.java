package org.contributornetwork.notifications.application;

/** How the conversation with the mail server about one message ended. */
sealed interface SendingOutcome {

    record Accepted() implements SendingOutcome {}

    /**
     * Not now.
     *
     * @param answer    the server's words, or what happened instead of them
     * @param reachable whether it makes sense to offer it the next message
     */
    record Later(String answer, boolean reachable) implements SendingOutcome {}

    /** Never: this server will not take this message for this recipient. */
    record Refused(String answer) implements SendingOutcome {}
}
