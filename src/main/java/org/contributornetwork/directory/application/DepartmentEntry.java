package org.contributornetwork.directory.application;

import java.util.List;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.domain.DepartmentDetails;

/** What communication enters for a service; the directorate by its name, a new name founding a new directorate. */
public record DepartmentEntry(
        String code,
        String name,
        String directorate,
        int minimumReferents,
        List<String> portalSections,
        int expectedRhythmDays) {

    DepartmentDetails in(DirectorateId id) {
        return new DepartmentDetails(code, name, id, minimumReferents, portalSections, expectedRhythmDays);
    }
}
