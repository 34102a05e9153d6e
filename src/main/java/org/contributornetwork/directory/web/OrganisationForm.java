package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.application.OrganisationEntry;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.application.OrganisationRecords.Editable;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.directory.domain.OrganisationDetails;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.CalendarDate;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An organisation as it is typed, a part for each kind of content.
 *
 * @param id      of the sheet to come, so that a form sent twice drafts one
 * @param version that the form was opened on; none for a new sheet
 */
record OrganisationForm(
        @Nullable String id,
        @Nullable String version,
        @Valid @Nullable CircuitForm page,
        @Valid @Nullable CircuitForm news,
        @Valid @Nullable CircuitForm event,
        @Valid @Nullable CircuitForm document,

        @CalendarDate(required = false) @Nullable String agreedOn,

        @PlainText(max = OrganisationDetails.AGREED_WITH_LENGTH, required = false) @Nullable String agreedWith,

        @PlainText(max = OrganisationDetails.REMARKS_LENGTH, required = false, multiline = true) @Nullable String remarks) {

    /** A part of which nothing was sent is an empty one: its faults must have a place. */
    OrganisationForm {
        page = page == null ? CircuitForm.EMPTY : page;
        news = news == null ? CircuitForm.EMPTY : news;
        event = event == null ? CircuitForm.EMPTY : event;
        document = document == null ? CircuitForm.EMPTY : document;
    }

    static OrganisationForm beginningWith(List<Circuit> circuits) {
        return of(OrganisationSheetId.next(), null, circuits, "", "", "");
    }

    static OrganisationForm of(OrganisationSheetId id, Editable editable) {
        OrganisationDetails details = editable.details();
        LocalDate agreedOn = details.agreedOn();
        return of(
                id,
                String.valueOf(editable.version()),
                details.circuits(),
                agreedOn == null ? "" : agreedOn.toString(),
                details.agreedWith(),
                details.remarks());
    }

    private static OrganisationForm of(
            OrganisationSheetId id,
            @Nullable String version,
            List<Circuit> circuits,
            String agreedOn,
            String agreedWith,
            String remarks) {
        Map<ContentType, CircuitForm> parts = new EnumMap<>(ContentType.class);
        circuits.forEach(circuit -> parts.put(circuit.contentType(), CircuitForm.of(circuit)));
        return new OrganisationForm(
                id.toString(),
                version,
                parts.get(ContentType.PAGE),
                parts.get(ContentType.NEWS),
                parts.get(ContentType.EVENT),
                parts.get(ContentType.DOCUMENT),
                agreedOn,
                agreedWith,
                remarks);
    }

    /** The same answers, to be laid over the version that somebody else has saved since. */
    OrganisationForm over(int newVersion) {
        return new OrganisationForm(
                id, String.valueOf(newVersion), page, news, event, document, agreedOn, agreedWith, remarks);
    }

    CircuitForm part(ContentType type) {
        CircuitForm part = switch (type) {
            case PAGE -> page;
            case NEWS -> news;
            case EVENT -> event;
            case DOCUMENT -> document;
        };
        return part == null ? CircuitForm.EMPTY : part;
    }

    void check(Errors faults) {
        for (ContentType type : ContentType.values()) {
            part(type).check(Way.partOf(type), faults);
        }
    }

    OrganisationEntry toEntry() {
        return new OrganisationEntry(
                Arrays.stream(ContentType.values())
                        .map(type -> part(type).way(type))
                        .toList(),
                Typed.line(agreedOn).isEmpty() ? null : Typed.date(agreedOn),
                Typed.line(agreedWith),
                Typed.text(remarks));
    }
}
