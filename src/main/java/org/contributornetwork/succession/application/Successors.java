package org.contributornetwork.succession.application;

import java.util.Map;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over what; what is not named ends with the departure.
 *
 * @param heads       of services
 * @param directorates whose heads they become
 * @param mandates    of referents
 */
public record Successors(
        Map<DepartmentId, StaffMemberId> heads,
        Map<DirectorateId, StaffMemberId> directorates,
        Map<MandateId, StaffMemberId> mandates) {

    public static final Successors NONE = new Successors(Map.of(), Map.of(), Map.of());

    /** Who takes over this thing, if somebody does. */
    @Nullable StaffMemberId of(Held one) {
        return switch (one.kind()) {
            case HEADSHIP -> heads.get(one.department());
            case DIRECTORATE -> directorates.get(new DirectorateId(one.place()));
            case MANDATE -> mandates.get(new MandateId(one.id()));
            default -> null;
        };
    }
}
