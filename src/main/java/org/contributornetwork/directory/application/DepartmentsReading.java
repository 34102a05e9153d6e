package org.contributornetwork.directory.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.domain.DepartmentDetails;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.jspecify.annotations.Nullable;

/** One reading of a file of services against the register: line by line what is wrong, what is new, what changes. */
final class DepartmentsReading {

    private static final int MINIMUM_BY_DEFAULT = 1;
    private static final int LONGEST_SECTION = 200;

    private final List<ImportRow> rows;
    private final ImportPlan plan = new ImportPlan();
    private final Map<String, Known> known;
    private final DirectoratesInFile directorates;
    private final List<Entry> added = new ArrayList<>();
    private final List<Entry> changed = new ArrayList<>();

    DepartmentsReading(List<ImportRow> rows, Map<String, Known> known, DirectoratesInFile directorates) {
        this.rows = rows;
        this.known = known;
        this.directorates = directorates;
    }

    ImportPlan plan() {
        Map<String, Integer> lines = new HashMap<>();
        for (ImportRow row : rows) {
            if (row.has(DepartmentsImport.CODE)) {
                Integer before = lines.putIfAbsent(key(row.get(DepartmentsImport.CODE)), row.line());
                if (before != null) {
                    plan.refuses(row, DepartmentsImport.CODE, "import.services.fault.duplicate", before);
                    continue;
                }
            }
            read(row);
        }
        plan.brings("directorates", directorates.founded().size());
        return plan;
    }

    private void read(ImportRow row) {
        Known before = known.get(key(row.get(DepartmentsImport.CODE)));
        if (before != null && before.closed()) {
            plan.refuses(
                    row,
                    DepartmentsImport.CODE,
                    "import.services.fault.closed",
                    before.details().name());
            return;
        }
        DepartmentDetails now = before == null ? null : before.details();
        Integer minimum = number(
                row,
                DepartmentsImport.MINIMUM,
                0,
                DepartmentDetails.MOST_REFERENTS,
                now == null ? MINIMUM_BY_DEFAULT : now.minimumReferents());
        Integer rhythm = number(
                row,
                DepartmentsImport.RHYTHM,
                1,
                DepartmentDetails.LONGEST_RHYTHM_DAYS,
                now == null ? DepartmentDetails.DEFAULT_RHYTHM_DAYS : now.expectedRhythmDays());
        List<String> sections = sections(row, now == null ? List.of() : now.portalSections());
        if (minimum == null
                || rhythm == null
                || sections == null
                || !row.has(DepartmentsImport.CODE)
                || !row.has(DepartmentsImport.NAME)
                || !row.has(DepartmentsImport.DIRECTORATE)) {
            return;
        }
        // A code written otherwise is the same code: the register keeps its own way of writing it.
        DepartmentDetails wanted = new DepartmentDetails(
                now == null ? row.get(DepartmentsImport.CODE) : now.code(),
                row.get(DepartmentsImport.NAME),
                directorates.under(row.get(DepartmentsImport.DIRECTORATE)),
                minimum,
                sections,
                rhythm);
        if (before == null) {
            added.add(new Entry(DepartmentId.next(), wanted, "", row.get(DepartmentsImport.DIRECTORATE)));
            plan.creates(row);
        } else if (wanted.equals(now)) {
            plan.leavesUnchanged(row);
        } else {
            changed.add(new Entry(
                    before.id(),
                    wanted,
                    before.directorate(),
                    directorates.nameOf(row.get(DepartmentsImport.DIRECTORATE))));
            plan.updates(row);
        }
    }

    private @Nullable Integer number(ImportRow row, ImportField field, int least, int most, int otherwise) {
        String text = row.get(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        Integer number = text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
        if (number == null || number < least || number > most) {
            plan.refuses(row, field, "import.services.fault.number", least, most);
            return null;
        }
        return number;
    }

    private @Nullable List<String> sections(ImportRow row, List<String> otherwise) {
        if (!row.has(DepartmentsImport.SECTIONS)) {
            return otherwise;
        }
        List<String> sections = Arrays.stream(
                        row.get(DepartmentsImport.SECTIONS).split("\\|"))
                .map(String::strip)
                .filter(section -> !section.isEmpty())
                .distinct()
                .toList();
        for (String section : sections) {
            if (!section.startsWith("/") || section.length() > LONGEST_SECTION || section.contains(" ")) {
                plan.refuses(row, DepartmentsImport.SECTIONS, "import.services.fault.section", section);
                return null;
            }
        }
        return sections;
    }

    List<Entry> added() {
        return added;
    }

    List<Entry> changed() {
        return changed;
    }

    Map<DirectorateId, String> founded() {
        return directorates.founded();
    }

    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** A service as the register has it, the name of its directorate beside. */
    record Known(DepartmentId id, DepartmentDetails details, String directorate, boolean closed) {}

    /** A service as the file wants it. */
    record Entry(DepartmentId id, DepartmentDetails details, String directorateBefore, String directorateAfter) {}
}
