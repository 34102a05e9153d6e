package org.contributornetwork.directory.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the head of a service.
 *
 * @param circuits   one for each kind of content, in their order
 * @param agreedOn   the day of the meeting; a draft may come before it
 * @param agreedWith who was there
 */
public record OrganisationDetails(
        List<Circuit> circuits, @Nullable LocalDate agreedOn, String agreedWith, String remarks) {

    public static final int AGREED_WITH_LENGTH = 500;
    public static final int REMARKS_LENGTH = 2_000;

    public OrganisationDetails {
        circuits = circuits.stream()
                .sorted(Comparator.comparing(Circuit::contentType))
                .toList();
        if (!circuits.stream().map(Circuit::contentType).toList().equals(List.of(ContentType.values()))) {
            throw new IllegalArgumentException("one circuit for each kind of content");
        }
    }

    List<Change> changesTo(OrganisationDetails after) {
        Change.Collector changes = new Change.Collector();
        for (int i = 0; i < circuits.size(); i++) {
            Circuit is = after.circuits.get(i);
            changes.compare("circuit." + is.contentType(), circuits.get(i).inShort(), is.inShort());
        }
        return changes.compare("agreedOn", agreedOn, after.agreedOn)
                .compare("agreedWith", agreedWith, after.agreedWith)
                .compare("remarks", remarks, after.remarks)
                .changes();
    }

    boolean saysWhenAndWithWhom() {
        return agreedOn != null && !agreedWith.isEmpty();
    }
}
