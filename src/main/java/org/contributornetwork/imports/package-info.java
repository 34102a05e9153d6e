/**
 * Files that people bring (« import »): upload, columns recognised, dry run with every fault in words, then all or nothing.
 * Each module brings its own {@link org.contributornetwork.imports.ImportKind}; this one knows none of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "security"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.imports;
