package org.contributornetwork.notifications.application;

import java.util.UUID;

/** A message waits to be sent. */
record MailQueued(UUID mail) {}
