/**
 * Two constant pages for the benchmark ({@code src/benchmark}) to compare ours with: what a page costs that asks the
 * database for nothing. They exist in the profile {@code benchmark} only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "security")
@org.jspecify.annotations.NullMarked
package org.contributornetwork.benchmark;
