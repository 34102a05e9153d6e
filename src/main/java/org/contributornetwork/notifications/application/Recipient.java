package org.contributornetwork.notifications.application;

import java.util.Locale;

/** Who reads a message, and in which language. */
public record Recipient(String email, String name, Locale language) {}
