/** Réseau des contributeurs: the application that starts the modules below it, and the last word of its start. */
@org.jspecify.annotations.NullMarked
package org.contributornetwork;
