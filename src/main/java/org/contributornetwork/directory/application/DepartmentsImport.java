package org.contributornetwork.directory.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.application.DepartmentsReading.Entry;
import org.contributornetwork.directory.application.DepartmentsReading.Known;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.DepartmentDetails;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Directorate;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.history.Author;
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
        Set<String> named = rows.stream()
                .map(row -> row.get(DIRECTORATE))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        DepartmentsReading reading = new DepartmentsReading(rows, known(), new DirectoratesInFile(named, folded, jdbc));
        ImportPlan plan = reading.plan();
        plan.carriedOutBy(progress -> {
            write(reading, context.author());
            progress.linesDone(rows.size());
        });
        return plan;
    }

    private void write(DepartmentsReading reading, Author author) {
        reading.founded().forEach((id, name) -> directorates.save(new Directorate(id, name, author)));
        reading.added().forEach(entry -> departments.save(new Department(entry.id(), entry.details(), author)));
        Map<DepartmentId, Department> changing =
                departments.findByIdIn(reading.changed().stream().map(Entry::id).toList()).stream()
                        .collect(Collectors.toMap(Department::id, Function.identity()));
        for (Entry entry : reading.changed()) {
            Department department = Objects.requireNonNull(changing.get(entry.id()));
            department.change(entry.details(), entry.directorateBefore(), entry.directorateAfter(), author);
            departments.save(department);
        }
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
                    DepartmentsReading.key(details.code()),
                    new Known(
                            DepartmentId.of(row.getString("id")),
                            details,
                            row.getString("directorate"),
                            row.getBoolean("closed")));
        });
        return known;
    }
}
