package org.contributornetwork.security;

/** Addresses of another module that open without an account, in the patterns of the filter chain; a bean of that module. */
public record OpenPages(String... patterns) {}
