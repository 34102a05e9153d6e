/**
 * The referents of the services (« référents ») and their mandates: proposed with a reason, decided by the head of the
 * service, in force from a day to a day.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "history", "imports", "directory", "views"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.referents;
