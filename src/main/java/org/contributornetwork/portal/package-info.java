/**
 * The accounts of people on the city's portal (« comptes sur le portail »): asked for, created, configured, active, suspended,
 * closed; what they should have and what the portal itself says of them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "history", "imports", "directory", "referents", "views", "batches"
        })
@org.jspecify.annotations.NullMarked
package org.contributornetwork.portal;
