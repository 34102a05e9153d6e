package org.contributornetwork.shared.web;

import org.jspecify.annotations.Nullable;

/** A step of somebody's way, done, current or still to come. */
public record Step(String title, @Nullable String sentence, boolean done, boolean current) {}
