package org.contributornetwork.security;

/**
 * An account of the demonstration city, shown with its password on the sign-in page.
 *
 * @param name     the person's name
 * @param place    what that person is in the network, in the page's language
 */
public record SignInHint(String name, String place, String email, String password) {}
