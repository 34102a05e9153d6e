/**
 * What the network comes to (« résultats »): the first page of each person, the coverage map and the search box. It reads
 * every module's tables and writes none; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "directory", "referents", "portal"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.results;
