package org.contributornetwork.succession.application;

import java.util.Map;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;

/**
 * Who takes over what; what is not named ends with the departure.
 *
 * @param heads    of services
 * @param mandates of referents
 */
public record Successors(Map<DepartmentId, StaffMemberId> heads, Map<MandateId, StaffMemberId> mandates) {

    public static final Successors NONE = new Successors(Map.of(), Map.of());
}
