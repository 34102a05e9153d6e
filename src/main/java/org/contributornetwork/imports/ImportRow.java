package org.contributornetwork.imports;

import java.util.Map;

/** One line of the file: its cells by field, trimmed and in NFC. An empty cell asks for nothing to be changed. */
public final class ImportRow {

    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    /**
     * @param line    as a text editor counts, the header being line 1
     * @param columns where each field stands in the cells; shared by all rows
     */
    public ImportRow(int line, Map<String, Integer> columns, String[] cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    public int line() {
        return line;
    }

    /** What the cell holds; empty where it holds nothing, was refused, or the file has no such column. */
    public String get(ImportField field) {
        Integer column = columns.get(field.name());
        return column == null ? "" : cells[column];
    }

    public boolean has(ImportField field) {
        return !get(field).isEmpty();
    }
}
