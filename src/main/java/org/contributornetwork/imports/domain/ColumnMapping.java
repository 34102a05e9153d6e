package org.contributornetwork.imports.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contributornetwork.imports.ImportField;

/**
 * Which column of a file gives which field, guessed from the titles and corrected by a person.
 *
 * @param fields for each column of the file the name of its field, empty for a column that is not imported
 */
public record ColumnMapping(List<String> fields) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Below this a word says too little to be looked for inside a longer title: "nom" is in "Nom du service" too. */
    private static final int TELLING = 5;

    public ColumnMapping {
        fields = List.copyOf(fields);
    }

    public static ColumnMapping guess(List<String> titles, List<ImportField> wanted) {
        List<String> folded = titles.stream().map(ColumnMapping::fold).toList();
        String[] columns = new String[titles.size()];
        Arrays.fill(columns, "");
        List<ImportField> missing = new ArrayList<>();
        for (ImportField field : wanted) {
            if (!assign(field, columns, folded, false)) {
                missing.add(field);
            }
        }
        missing.forEach(field -> assign(field, columns, folded, true));
        return new ColumnMapping(Arrays.asList(columns));
    }

    /** How many of these titles are known exactly; tells whether this is a header at all. */
    public static int recognised(List<String> titles, List<ImportField> wanted) {
        return (int) guess(titles, wanted).fields.stream()
                .filter(field -> !field.isEmpty())
                .count();
    }

    /** The column of each field that has one. */
    public Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                columns.put(fields.get(i), i);
            }
        }
        return columns;
    }

    public Optional<Integer> columnOf(ImportField field) {
        int column = fields.indexOf(field.name());
        return column < 0 ? Optional.empty() : Optional.of(column);
    }

    /** A mapping from a person's choice of a column for each field. */
    public static ColumnMapping of(int columns, Map<String, Integer> chosen) {
        Map<Integer, String> byColumn = new HashMap<>();
        chosen.forEach((field, column) -> byColumn.put(column, field));
        List<String> fields = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            fields.add(byColumn.getOrDefault(i, ""));
        }
        return new ColumnMapping(fields);
    }

    private static boolean assign(ImportField field, String[] columns, List<String> titles, boolean within) {
        for (String header : field.headers()) {
            String known = fold(header);
            for (int i = 0; i < columns.length; i++) {
                if (columns[i].isEmpty() && matches(titles.get(i), known, within)) {
                    columns[i] = field.name();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(String title, String known, boolean within) {
        if (!within) {
            return title.equals(known);
        }
        return known.length() >= TELLING && (" " + title + " ").contains(" " + known + " ");
    }

    /** No accent, no case, no punctuation. */
    static String fold(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD
                .matcher(plain.toLowerCase(Locale.ROOT).replace("œ", "oe"))
                .replaceAll(" ")
                .strip();
    }
}
