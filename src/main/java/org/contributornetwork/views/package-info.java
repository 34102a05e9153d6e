/**
 * Lists as people like to see them (« vues »): those that everybody has, and those that somebody keeps under a name of their own.
 * Each module brings its own {@link org.contributornetwork.views.ViewedList}; this one knows none of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "security"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.views;
