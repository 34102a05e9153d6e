/**
 * The demonstration city, Valbièvre (« ville de démonstration »): loaded once, in the profile {@code demo} only, through the
 * use cases that people use. None of its people exists.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "security", "directory", "referents", "imports", "portal", "succession"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.demo;
