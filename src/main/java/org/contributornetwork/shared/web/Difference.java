package org.contributornetwork.shared.web;

/** A field on which two people disagree: what is stored now, and what was typed; empty where there is nothing. */
public record Difference(String label, String stored, String typed) {}
