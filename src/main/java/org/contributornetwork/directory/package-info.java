/**
 * The register of the network: services (« services municipaux ») in their directorates, who heads them, the people who work
 * there, the tasks they do and the software they use.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "history", "imports", "views", "batches"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.directory;
