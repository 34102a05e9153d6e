package org.contributornetwork.notifications.application;

/** The two versions of one message. */
record RenderedMail(String text, String html) {}
