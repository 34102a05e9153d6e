package org.contributornetwork.imports.domain;

import java.util.List;

/**
 * One line of a file as it was written, cells untouched.
 *
 * @param number where it starts, as a text editor counts; a quoted cell may run over several
 */
public record CsvLine(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Has as many cells as the header, or only empty ones beyond: spreadsheets leave separators at the end of a line. */
    boolean fits(int columns) {
        return cells.size() == columns
                || (cells.size() > columns
                        && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank));
    }
}
