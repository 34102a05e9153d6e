package org.contributornetwork.imports.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.application.ImportColumns;
import org.contributornetwork.imports.domain.ColumnMapping;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * Which column gives which field, as a person chose: one select per field, by the field's name, with the number of a column
 * or nothing.
 */
final class ImportColumnsForm {

    static final String DECISIONS = "decisionsTaken";

    private final ImportColumns.Sheet sheet;
    private final Map<String, String> typed;

    private ImportColumnsForm(ImportColumns.Sheet sheet, Map<String, String> typed) {
        this.sheet = sheet;
        this.typed = typed;
    }

    /** As the columns are known so far. */
    static ImportColumnsForm of(ImportColumns.Sheet sheet) {
        Map<String, String> typed = new HashMap<>();
        sheet.mapping().columns().forEach((field, column) -> typed.put(field, column.toString()));
        if (sheet.decisionsTaken()) {
            typed.put(DECISIONS, "true");
        }
        return new ImportColumnsForm(sheet, typed);
    }

    static ImportColumnsForm of(ImportColumns.Sheet sheet, Map<String, String> parameters) {
        return new ImportColumnsForm(sheet, parameters);
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean decisionsTaken() {
        return "true".equals(typed.get(DECISIONS));
    }

    /**
     * What is wrong with the choice itself: a column that must be there, one that is chosen twice.
     *
     * @param called the words for a field: above the form, the same fault of several fields would not say which
     */
    BindingResult faults(UnaryOperator<String> called) {
        BindingResult faults = new MapBindingResult(new HashMap<>(typed), "form");
        Map<String, String> first = new HashMap<>();
        for (ImportField field : sheet.fields()) {
            String column = get(field.name());
            if (!column.isEmpty() && !isColumn(column)) {
                reject(faults, field, "imports.columns.unknown", called);
            } else if (column.isEmpty() && field.required()) {
                reject(faults, field, "imports.columns.missing", called);
            } else if (!column.isEmpty() && first.putIfAbsent(column, field.name()) != null) {
                reject(faults, field, "imports.columns.twice", called);
            }
        }
        return faults;
    }

    private static void reject(BindingResult faults, ImportField field, String key, UnaryOperator<String> called) {
        faults.rejectValue(field.name(), key, new Object[] {called.apply(field.name())}, null);
    }

    ColumnMapping toMapping() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (ImportField field : sheet.fields()) {
            if (isColumn(get(field.name()))) {
                chosen.put(field.name(), Integer.valueOf(get(field.name())));
            }
        }
        return ColumnMapping.of(sheet.titles().size(), chosen);
    }

    private boolean isColumn(String text) {
        return text.matches("[0-9]{1,3}")
                && Integer.parseInt(text) < sheet.titles().size();
    }
}
