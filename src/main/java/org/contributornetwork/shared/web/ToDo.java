package org.contributornetwork.shared.web;

/** A thing to do on the home page: how many, what, why in a sentence, and the one button that leads there. */
public record ToDo(int number, String title, String sentence, String href, String action) {}
