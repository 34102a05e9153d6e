package org.contributornetwork.imports.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.Emails;
import org.jspecify.annotations.Nullable;

/** What every kind of file asks of its cells, so that a kind only looks at what its own words mean. */
public final class CellRules {

    /** Those of a spreadsheet, and the wide ones that some take for the same. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** An apostrophe that keeps a spreadsheet from reading a formula: our own downloads put it there, it is taken off again. */
    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");

    /** Control signs other than white space, and the sign that stands where an accent was lost. */
    private static final Pattern LOST = Pattern.compile("[\\p{Cc}\\uFFFD&&[^\\t\\r\\n]]");

    private static final int LONGEST_QUOTE = 200;

    private final List<ImportField> fields;
    private final Map<String, Integer> columns;
    private final int width;

    public CellRules(List<ImportField> fields, ColumnMapping mapping) {
        this.fields = fields;
        this.columns = mapping.columns();
        this.width = mapping.fields().size();
    }

    /** The line made ready for its kind; none where it has not as many cells as the header. What is wrong goes to the faults. */
    public Optional<ImportRow> row(CsvLine line, List<ImportFault> faults) {
        int found = line.cells().size();
        if (!line.fits(width)) {
            String key = found < width ? "imports.fault.short-line" : "imports.fault.long-line";
            String whole = String.join(" ", line.cells()).strip();
            faults.add(fault(line, null, whole, key, String.valueOf(found), String.valueOf(width)));
            return Optional.empty();
        }
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        for (ImportField field : fields) {
            Integer column = columns.get(field.name());
            if (column != null) {
                cells[column] = cell(line, field, clean(line.cells().get(column)), faults);
            }
        }
        return Optional.of(new ImportRow(line.number(), columns, cells));
    }

    private static String cell(CsvLine line, ImportField field, String value, List<ImportFault> faults) {
        ImportFault fault = wrong(line, field, value);
        if (fault != null) {
            faults.add(fault);
            return "";
        }
        return value;
    }

    private static @Nullable ImportFault wrong(CsvLine line, ImportField field, String value) {
        if (value.isEmpty()) {
            return field.required() ? fault(line, field, value, "imports.fault.missing") : null;
        }
        if (LOST.matcher(value).find()) {
            return fault(line, field, value, "imports.fault.lost-character");
        }
        int length = value.codePointCount(0, value.length());
        if (length > field.longest()) {
            return fault(
                    line,
                    field,
                    value,
                    "imports.fault.too-long",
                    String.valueOf(field.longest()),
                    String.valueOf(length));
        }
        if (field.format() == ImportField.Format.NAME && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            return fault(line, field, value, "imports.fault.formula", value.substring(0, 1));
        }
        if (field.format() == ImportField.Format.EMAIL && !Emails.isAddress(value)) {
            return fault(line, field, value, "imports.fault.email");
        }
        return null;
    }

    /** Trimmed, in NFC, on one line. */
    static String clean(String cell) {
        String value = cell.strip();
        if (value.isEmpty()) {
            return "";
        }
        if (NEUTRALISED.matcher(value).matches()) {
            value = value.substring(1).strip();
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\t') >= 0) {
            value = LINE_BREAKS.matcher(value).replaceAll(" ");
        }
        return Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static ImportFault fault(
            CsvLine line, @Nullable ImportField field, String value, String key, String... arguments) {
        return new ImportFault(
                line.number(), field == null ? null : field.name(), quoted(value), key, List.of(arguments));
    }

    private static String quoted(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_QUOTE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
