/**
 * The journal (« journal », « historique »): one line per decision or change, written in the transaction that makes it and
 * never changed. Knows no other module; what happened reaches it as {@link org.contributornetwork.shared.history.Recorded}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package org.contributornetwork.history;
