package org.contributornetwork.succession.application;

import java.util.UUID;

/**
 * Somebody who may take over in a service, or in a directorate.
 *
 * @param place    the service in which they work, or the directorate of the service that they head
 * @param label    family name first
 * @param referent whether they may take over a mandate: who heads the service, or is a referent there or proposed, may not
 */
public record Candidate(UUID place, UUID person, String label, boolean referent) {}
