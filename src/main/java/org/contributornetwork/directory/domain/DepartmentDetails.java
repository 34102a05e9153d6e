package org.contributornetwork.directory.domain;

import java.util.List;
import org.contributornetwork.directory.DirectorateId;

/**
 * What communication knows of a service.
 *
 * @param minimumReferents   how many referents the service should have at least
 * @param portalSections     paths on the portal that the service keeps up
 * @param expectedRhythmDays longest time, in days, between two contributions before somebody is called dormant
 */
public record DepartmentDetails(
        String code,
        String name,
        DirectorateId directorate,
        int minimumReferents,
        List<String> portalSections,
        int expectedRhythmDays) {

    public static final int CODE_LENGTH = 20;
    public static final int NAME_LENGTH = 200;
    public static final int MOST_REFERENTS = 50;
    public static final int DEFAULT_RHYTHM_DAYS = 90;
    public static final int LONGEST_RHYTHM_DAYS = 3_650;

    public DepartmentDetails {
        portalSections = List.copyOf(portalSections);
    }
}
