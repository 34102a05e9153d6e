package org.contributornetwork.shared.web;

/** A fact that a decision rests on: "Mandat: 12 mois, à partir de votre accord". */
public record Fact(String label, String text) {}
