/**
 * Who takes over (« succession », « départ », « passation »): what a leaver holds goes to successors, or ends, and no service is
 * left alone without somebody noticing it. It keeps nothing of its own: it asks the others, in one transaction.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "directory", "referents", "portal"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.succession;
