package org.contributornetwork.directory.domain;

import org.contributornetwork.directory.StaffMemberId;
import org.jspecify.annotations.Nullable;

/**
 * The way of one kind of content before it is published.
 *
 * @param validator          who approves in the service, where the sheet names a person; their name then is beside
 * @param validatorName      that person, or the post that approves; empty for direct publication
 * @param officialName       the elected official who approves after the service; empty where there is none
 * @param officialDelegation what that official is in charge of
 */
public record Circuit(
        ContentType contentType,
        CircuitKind kind,
        @Nullable StaffMemberId validator,
        String validatorName,
        String officialName,
        String officialDelegation) {

    public static final int NAME_LENGTH = 200;

    public Circuit {
        if ((kind == CircuitKind.DIRECT) != validatorName.isEmpty()
                || (kind == CircuitKind.POLITICAL) == officialName.isEmpty()
                || kind == CircuitKind.DIRECT && validator != null) {
            throw new IllegalArgumentException(kind + " with a validator or an official that do not fit");
        }
    }

    public static Circuit direct(ContentType type) {
        return new Circuit(type, CircuitKind.DIRECT, null, "", "", "");
    }

    /** @param name of the person, or of the post where it is nobody in particular */
    public static Circuit inDepartment(ContentType type, @Nullable StaffMemberId validator, String name) {
        return new Circuit(type, CircuitKind.DEPARTMENT, validator, name, "", "");
    }

    public Circuit thenBy(String official, String delegation) {
        return new Circuit(contentType, CircuitKind.POLITICAL, validator, validatorName, official, delegation);
    }

    /** For the history: who approves, one after the other; a code where nobody does. */
    String inShort() {
        return switch (kind) {
            case DIRECT -> kind.name();
            case DEPARTMENT -> validatorName;
            case POLITICAL -> validatorName + " → " + officialName + " (" + officialDelegation + ")";
        };
    }
}
