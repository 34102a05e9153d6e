package org.contributornetwork.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.directory.domain.OrganisationDetails;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What communication enters of an organisation: people by their identifiers, whom the register gives their names. */
public record OrganisationEntry(List<Way> ways, @Nullable LocalDate agreedOn, String agreedWith, String remarks) {

    /** The people whom it names. */
    List<StaffMemberId> people() {
        return ways.stream()
                .filter(way -> way.kind() != CircuitKind.DIRECT)
                .map(Way::person)
                .filter(Objects::nonNull)
                .toList();
    }

    OrganisationDetails details(Map<StaffMemberId, StaffMemberName> names) {
        return new OrganisationDetails(
                ways.stream().map(way -> way.circuit(names)).toList(), agreedOn, agreedWith, remarks);
    }

    /**
     * The way of one kind of content. What a way does not need is not kept.
     *
     * @param person who approves in the service; where it is nobody in particular, the post does
     */
    public record Way(
            ContentType contentType,
            CircuitKind kind,
            @Nullable StaffMemberId person,
            String post,
            String official,
            String delegation) {

        /** How the form calls the part that asks for this way: {@code news}. */
        public static String partOf(ContentType type) {
            return type.name().toLowerCase(Locale.ROOT);
        }

        Circuit circuit(Map<StaffMemberId, StaffMemberName> names) {
            if (kind == CircuitKind.DIRECT) {
                return Circuit.direct(contentType);
            }
            Circuit approved = Circuit.inDepartment(contentType, person, person == null ? post : nameOf(person, names));
            return kind == CircuitKind.POLITICAL ? approved.thenBy(official, delegation) : approved;
        }

        private String nameOf(StaffMemberId validator, Map<StaffMemberId, StaffMemberName> names) {
            StaffMemberName name = names.get(validator);
            if (name == null) {
                throw new NotFound();
            }
            if (name.gone()) {
                throw RuleViolation.at(partOf(contentType) + ".validator", "staff.has-left", name.name());
            }
            return name.name();
        }
    }
}
