package org.contributornetwork.directory.web;

import java.util.Arrays;
import java.util.Optional;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The part of an organisation that asks how one kind of content is approved.
 *
 * @param validator somebody of the register
 * @param post      or a post, whoever holds it
 */
record CircuitForm(
        @Nullable String kind,
        @Nullable String validator,

        @PlainText(max = Circuit.NAME_LENGTH, required = false) @Nullable String post,

        @PlainText(max = Circuit.NAME_LENGTH, required = false) @Nullable String official,

        @PlainText(max = Circuit.NAME_LENGTH, required = false) @Nullable String delegation) {

    static final CircuitForm EMPTY = new CircuitForm("", "", "", "", "");

    static CircuitForm of(Circuit circuit) {
        StaffMemberId person = circuit.validator();
        return new CircuitForm(
                circuit.kind().name(),
                person == null ? "" : person.toString(),
                person == null ? circuit.validatorName() : "",
                circuit.officialName(),
                circuit.officialDelegation());
    }

    Optional<CircuitKind> chosen() {
        return Arrays.stream(CircuitKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** Says all at once what is missing; {@code part} is what the form calls this part. */
    void check(String part, Errors faults) {
        CircuitKind way = chosen().orElse(null);
        if (way == null) {
            faults.rejectValue(part + ".kind", "organisation.choose-kind");
            return;
        }
        if (way == CircuitKind.DIRECT) {
            return;
        }
        if (isEmpty(validator) && isEmpty(post)) {
            faults.rejectValue(part + ".validator", "organisation.choose-validator");
        } else if (!isEmpty(validator) && !isEmpty(post)) {
            faults.rejectValue(part + ".post", "organisation.one-validator");
        }
        if (way == CircuitKind.POLITICAL && isEmpty(official)) {
            faults.rejectValue(part + ".official", "organisation.choose-official");
        }
        if (way == CircuitKind.POLITICAL && isEmpty(delegation)) {
            faults.rejectValue(part + ".delegation", "organisation.choose-delegation");
        }
    }

    Way way(ContentType type) {
        return new Way(
                type,
                chosen().orElseThrow(),
                isEmpty(validator) ? null : StaffMemberId.of(Typed.line(validator)),
                Typed.line(post),
                Typed.line(official),
                Typed.line(delegation));
    }

    private static boolean isEmpty(@Nullable String typed) {
        return Typed.line(typed).isEmpty();
    }
}
