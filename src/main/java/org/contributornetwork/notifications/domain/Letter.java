package org.contributornetwork.notifications.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in the language of the one who reads it: a few sentences and one thing to do. Both versions, text
 * and HTML, are made from it, so that they cannot differ.
 *
 * @param subject  what is asked or announced, on one line
 * @param opening  the sentences before anything else
 * @param quote    somebody's own words, a reason
 * @param items    a short list
 * @param action   what the link does, as a button says it
 * @param link     the only link
 * @param closing  small print: until when, and what if it was not asked for
 */
public record Letter(
        String subject,
        String greeting,
        List<String> opening,
        @Nullable String quote,
        List<String> items,
        String action,
        String link,
        List<String> closing) {}
