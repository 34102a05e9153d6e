package org.contributornetwork.notifications.application;

/** Messages wait to be sent. */
record MailQueued() {}
