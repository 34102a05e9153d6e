/**
 * One act on many records (« actions groupées »): previewed with who is left out and why, carried out whole, told as one, undone
 * as one where it can be. Each module brings its own {@link org.contributornetwork.batches.BatchAction}; this one knows none of
 * them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "security"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.batches;
