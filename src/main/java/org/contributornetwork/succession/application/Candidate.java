package org.contributornetwork.succession.application;

import java.util.UUID;

/**
 * Somebody of a service who may take over there.
 *
 * @param label    family name first
 * @param referent whether they may take over a mandate: who heads the service, or is a referent there or proposed, may not
 */
public record Candidate(UUID department, UUID person, String label, boolean referent) {}
