package org.contributornetwork.directory.web;

import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.application.DepartmentEntry;
import org.contributornetwork.directory.application.DepartmentSheets.Editable;
import org.contributornetwork.directory.domain.DepartmentDetails;
import org.contributornetwork.directory.domain.Directorate;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.PlainText;
import org.contributornetwork.shared.web.validation.WholeNumber;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is typed.
 *
 * @param id             of the service to come, so that a form sent twice adds one
 * @param version        that the form was opened on; none for a new service
 * @param portalSections one path on each line
 */
record DepartmentForm(
        @Nullable String id,
        @Nullable String version,

        @PlainText(max = DepartmentDetails.CODE_LENGTH) @Nullable String code,

        @PlainText(max = DepartmentDetails.NAME_LENGTH) @Nullable String name,

        @PlainText(max = Directorate.NAME_LENGTH) @Nullable String directorate,

        @WholeNumber(min = 0, max = DepartmentDetails.MOST_REFERENTS) @Nullable String minimumReferents,

        @WholeNumber(min = 1, max = DepartmentDetails.LONGEST_RHYTHM_DAYS) @Nullable String expectedRhythmDays,

        @PlainText(max = 4_000, required = false, multiline = true) @Nullable String portalSections) {

    static DepartmentForm empty() {
        return new DepartmentForm(
                DepartmentId.next().toString(),
                null,
                "",
                "",
                "",
                "1",
                String.valueOf(DepartmentDetails.DEFAULT_RHYTHM_DAYS),
                "");
    }

    static DepartmentForm of(DepartmentId id, Editable editable) {
        DepartmentEntry entry = editable.entry();
        return new DepartmentForm(
                id.toString(),
                String.valueOf(editable.version()),
                entry.code(),
                entry.name(),
                entry.directorate(),
                String.valueOf(entry.minimumReferents()),
                String.valueOf(entry.expectedRhythmDays()),
                String.join("\n", entry.portalSections()));
    }

    /** The same answers, to be laid over the version that somebody else has saved since. */
    DepartmentForm over(int newVersion) {
        return new DepartmentForm(
                id,
                String.valueOf(newVersion),
                code,
                name,
                directorate,
                minimumReferents,
                expectedRhythmDays,
                portalSections);
    }

    DepartmentEntry toEntry() {
        return new DepartmentEntry(
                Typed.line(code),
                Typed.line(name),
                Typed.line(directorate),
                Typed.number(minimumReferents),
                sections(),
                Typed.number(expectedRhythmDays));
    }

    private List<String> sections() {
        return Typed.text(portalSections)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
