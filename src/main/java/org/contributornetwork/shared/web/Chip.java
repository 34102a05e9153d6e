package org.contributornetwork.shared.web;

/** An active filter above a list, and the address of the list without it. */
public record Chip(String label, String href) {}
