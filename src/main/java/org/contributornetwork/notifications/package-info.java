/**
 * E-mails (« messages »): what other modules do is told to the people concerned, through an outbox that loses nothing and a
 * journal of deliveries. Nobody depends on this module; it listens.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "directory", "referents", "history"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.notifications;
