/**
 * Who signs in ({@code UserAccount}, « compte de connexion ») and what they may do: invitations, passwords, sessions, the
 * filter chain. {@link org.contributornetwork.security.Actor} is what the rest of the application knows of it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "history"})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.security;
