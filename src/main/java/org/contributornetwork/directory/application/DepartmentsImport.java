package org.contributornetwork.directory.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.DepartmentDetails;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Directorate;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportProgress;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file of services: one line each, known by its code; a directorate that is new is founded. */
@Component
@Order(10)
class DepartmentsImport implements ImportKind {

    static final ImportField CODE = ImportField.name(
                    "code", DepartmentDetails.CODE_LENGTH, "Code", "Code service", "Code du service", "Department code")
            .asRequired();
    static final ImportField NAME = ImportField.name(
                    "name",
                    DepartmentDetails.NAME_LENGTH,
                    "Service",
                    "Nom du service",
                    "Intitulé",
                    "Libellé",
                    "Nom",
                    "Department",
                    "Name")
            .asRequired();
    static final ImportField DIRECTORATE = ImportField.name(
                    "directorate", Directorate.NAME_LENGTH, "Direction", "Pôle", "Directorate", "Division")
            .asRequired();
    static final ImportField MINIMUM = ImportField.text(
            "minimumReferents", 20, "Référents minimum", "Minimum de référents", "Référents", "Minimum referents");
    static final ImportField SECTIONS = ImportField.text(
            "portalSections", 10_000, "Rubriques du portail", "Rubriques", "Portal sections", "Sections");
    static final ImportField RHYTHM = ImportField.text(
            "expectedRhythmDays",
            20,
            "Rythme attendu (jours)",
            "Rythme attendu",
            "Rythme",
            "Expected rhythm (days)",
            "Expected rhythm",
            "Rhythm");

    private static final int MINIMUM_BY_DEFAULT = 1;
    private static final int LONGEST_SECTION = 200;

    private final JdbcClient jdbc;
    private final FoldedNames folded;
    private final Departments departments;
    private final Directorates directorates;

    DepartmentsImport(JdbcClient jdbc, FoldedNames folded, Departments departments, Directorates directorates) {
        this.jdbc = jdbc;
        this.folded = folded;
        this.departments = departments;
        this.directorates = directorates;
    }

    @Override
    public String code() {
        return "services";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(CODE, NAME, DIRECTORATE, MINIMUM, SECTIONS, RHYTHM);
    }

    @Override
    public String destination() {
        return "/departments";
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, ImportContext context) {
        return new Reading(rows).plan(context.author());
    }

    /** One reading of one file against the register. */
    private final class Reading {

        private final List<ImportRow> rows;
        private final ImportPlan plan = new ImportPlan();
        private final Map<String, Known> known = known();
        private final Roofs roofs;
        private final List<Entry> added = new ArrayList<>();
        private final Map<DepartmentId, Entry> changed = new LinkedHashMap<>();

        Reading(List<ImportRow> rows) {
            this.rows = rows;
            this.roofs = new Roofs(rows);
        }

        ImportPlan plan(Author author) {
            Map<String, Integer> lines = new HashMap<>();
            for (ImportRow row : rows) {
                if (row.has(CODE)) {
                    Integer before = lines.putIfAbsent(key(row.get(CODE)), row.line());
                    if (before != null) {
                        plan.refuses(row, CODE, "import.services.fault.duplicate", before);
                        continue;
                    }
                }
                read(row);
            }
            plan.brings("directorates", roofs.founded.size());
            plan.carriedOutBy(progress -> carryOut(author, progress));
            return plan;
        }

        private void read(ImportRow row) {
            Known before = known.get(key(row.get(CODE)));
            if (before != null && before.closed) {
                plan.refuses(row, CODE, "import.services.fault.closed", before.details.name());
                return;
            }
            DepartmentDetails now = before == null ? null : before.details;
            Integer minimum = number(
                    row,
                    MINIMUM,
                    0,
                    DepartmentDetails.MOST_REFERENTS,
                    now == null ? MINIMUM_BY_DEFAULT : now.minimumReferents());
            Integer rhythm = number(
                    row,
                    RHYTHM,
                    1,
                    DepartmentDetails.LONGEST_RHYTHM_DAYS,
                    now == null ? DepartmentDetails.DEFAULT_RHYTHM_DAYS : now.expectedRhythmDays());
            List<String> sections = sections(row, now == null ? List.of() : now.portalSections());
            if (minimum == null
                    || rhythm == null
                    || sections == null
                    || !row.has(CODE)
                    || !row.has(NAME)
                    || !row.has(DIRECTORATE)) {
                return;
            }
            // A code written otherwise is the same code: the register keeps its own way of writing it.
            DepartmentDetails wanted = new DepartmentDetails(
                    now == null ? row.get(CODE) : now.code(),
                    row.get(NAME),
                    roofs.under(row.get(DIRECTORATE)),
                    minimum,
                    sections,
                    rhythm);
            if (before == null) {
                added.add(new Entry(DepartmentId.next(), wanted, "", row.get(DIRECTORATE)));
                plan.creates(row);
            } else if (wanted.equals(now)) {
                plan.leavesUnchanged(row);
            } else {
                changed.put(
                        before.id,
                        new Entry(before.id, wanted, before.directorate, roofs.nameOf(row.get(DIRECTORATE))));
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
            if (!row.has(SECTIONS)) {
                return otherwise;
            }
            List<String> sections = Arrays.stream(row.get(SECTIONS).split("\\|"))
                    .map(String::strip)
                    .filter(section -> !section.isEmpty())
                    .distinct()
                    .toList();
            for (String section : sections) {
                if (!section.startsWith("/") || section.length() > LONGEST_SECTION || section.contains(" ")) {
                    plan.refuses(row, SECTIONS, "import.services.fault.section", section);
                    return null;
                }
            }
            return sections;
        }

        private void carryOut(Author author, ImportProgress progress) {
            roofs.founded.forEach((id, name) -> directorates.save(new Directorate(id, name, author)));
            added.forEach(entry -> departments.save(new Department(entry.id, entry.details, author)));
            departments.findByIdIn(changed.keySet()).forEach(department -> {
                Entry entry = changed.get(department.id());
                department.change(entry.details, entry.directorateBefore, entry.directorateAfter, author);
                departments.save(department);
            });
            progress.linesDone(rows.size());
        }
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                        select d.id, d.code, d.name, d.directorate_id, d.minimum_referents, d.portal_sections,
                               d.expected_rhythm_days, d.closed_on is not null as closed, r.name as directorate
                        from department d join directorate r on r.id = d.directorate_id""").query(row -> {
            DepartmentDetails details = new DepartmentDetails(
                    row.getString("code"),
                    row.getString("name"),
                    DirectorateId.of(row.getString("directorate_id")),
                    row.getInt("minimum_referents"),
                    List.of((String[]) row.getArray("portal_sections").getArray()),
                    row.getInt("expected_rhythm_days"));
            known.put(
                    key(details.code()),
                    new Known(
                            DepartmentId.of(row.getString("id")),
                            details,
                            row.getString("directorate"),
                            row.getBoolean("closed")));
        });
        return known;
    }

    /** The directorates that there are, and those that the file founds. */
    private final class Roofs {

        private final Map<String, String> folds;
        private final Map<String, DirectorateId> ids = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<DirectorateId, String> founded = new LinkedHashMap<>();

        Roofs(List<ImportRow> rows) {
            Set<String> named = rows.stream()
                    .map(row -> row.get(DIRECTORATE))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new));
            folds = folded.of(named);
            jdbc.sql("select id, name, search_fold(name) as folded from directorate")
                    .query(row -> {
                        ids.put(row.getString("folded"), DirectorateId.of(row.getString("id")));
                        names.put(row.getString("folded"), row.getString("name"));
                    });
        }

        DirectorateId under(String name) {
            return ids.computeIfAbsent(fold(name), fold -> {
                DirectorateId id = DirectorateId.next();
                founded.put(id, name);
                names.put(fold, name);
                return id;
            });
        }

        String nameOf(String name) {
            return names.getOrDefault(fold(name), name);
        }

        private String fold(String name) {
            return folds.getOrDefault(name, name);
        }
    }

    private record Known(DepartmentId id, DepartmentDetails details, String directorate, boolean closed) {}

    private record Entry(
            DepartmentId id, DepartmentDetails details, String directorateBefore, String directorateAfter) {}
}
