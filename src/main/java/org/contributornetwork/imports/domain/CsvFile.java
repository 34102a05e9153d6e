package org.contributornetwork.imports.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.contributornetwork.shared.RuleViolation;

/** A file of separated values: its header, its separator and its lines. What cannot be read as such is refused in words. */
public final class CsvFile {

    /** Largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Most lines below the header. */
    public static final int MOST_LINES = 100_000;

    private static final int MOST_COLUMNS = 60;
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private final String text;
    private final char separator;
    private final List<String> header;

    private CsvFile(String text, char separator, List<String> header) {
        this.text = text;
        this.separator = separator;
        this.header = header;
    }

    /**
     * Reads the header and recognises the separator.
     *
     * @param recognised how many columns of a header mean something: tells the separators apart where a header holds several
     * @throws RuleViolation at "file", where this is no such file
     */
    public static CsvFile read(byte[] content, ToIntFunction<List<String>> recognised) {
        if (content.length > LARGEST) {
            throw RuleViolation.at("file", "imports.file.too-large", LARGEST / 1024 / 1024);
        }
        String text = UploadedText.decode(content);
        List<CsvFile> readings = SEPARATORS.stream()
                .map(separator -> new CsvFile(text, separator, header(text, separator)))
                .toList();
        CsvFile file = readings.stream()
                .max(Comparator.<CsvFile>comparingInt(read -> recognised.applyAsInt(read.header))
                        .thenComparingInt(read -> read.header.size()))
                .orElseThrow();
        if (file.header.size() < 2 && readings.stream().anyMatch(read -> read.header.isEmpty())) {
            throw RuleViolation.at("file", "imports.file.unclosed-quote", 1);
        }
        file.checkHeader(recognised.applyAsInt(file.header));
        return file;
    }

    public char separator() {
        return separator;
    }

    /** The titles of the columns, trimmed; a column may have none. */
    public List<String> header() {
        return header;
    }

    /** The lines below the header, blank ones left out. */
    public void forEach(Consumer<CsvLine> consumer) {
        int[] afterLast = {1};
        boolean[] inHeader = {true};
        try {
            records(text, separator).forEach(record -> {
                CsvLine line = new CsvLine((int) record.getStartingLineNumber(), record.getFields());
                afterLast[0] = line.number() + 1 + breaks(line);
                if (line.isBlank()) {
                    return;
                }
                if (inHeader[0]) {
                    inHeader[0] = false;
                } else {
                    consumer.accept(line);
                }
            });
        } catch (CsvParseException unreadable) {
            // FastCSV gives up for two reasons only: a quote never closed, a cell beyond 16 million characters.
            throw RuleViolation.at("file", "imports.file.unclosed-quote", afterLast[0]);
        }
    }

    /** The first lines, to be looked at. */
    public List<CsvLine> first(int count) {
        List<CsvLine> lines = new ArrayList<>(count);
        try (Stream<CsvRecord> records = records(text, separator)) {
            records.map(record -> new CsvLine((int) record.getStartingLineNumber(), record.getFields()))
                    .filter(line -> !line.isBlank())
                    .skip(1)
                    .limit(count)
                    .forEach(lines::add);
        } catch (CsvParseException unreadable) {
            return lines;
        }
        return lines;
    }

    /**
     * How many lines there are below the header.
     *
     * @throws RuleViolation at "file", where there is none, or too many, or the end cannot be read
     */
    public int countLines() {
        int[] count = {0};
        forEach(line -> count[0]++);
        if (count[0] == 0) {
            throw RuleViolation.at("file", "imports.file.header-only");
        }
        if (count[0] > MOST_LINES) {
            throw RuleViolation.at("file", "imports.file.too-many-lines", MOST_LINES);
        }
        return count[0];
    }

    private void checkHeader(int recognised) {
        if (header.size() < 2) {
            throw RuleViolation.at("file", "imports.file.one-column");
        }
        if (header.size() > MOST_COLUMNS) {
            throw RuleViolation.at("file", "imports.file.too-many-columns", header.size(), MOST_COLUMNS);
        }
        // A title is never an address, a number or a path: the first line is already data.
        String data = header.stream()
                .filter(title -> title.contains("@") || title.startsWith("/") || title.matches("[0-9 .+]+"))
                .findFirst()
                .orElse("");
        if (recognised == 0 && !data.isEmpty()) {
            throw RuleViolation.at("file", "imports.file.no-header", data);
        }
    }

    private static List<String> header(String text, char separator) {
        try (Stream<CsvRecord> records = records(text, separator)) {
            return records.map(CsvRecord::getFields)
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .findFirst()
                    .map(cells -> cells.stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (CsvParseException unreadable) {
            return List.of();
        }
    }

    private static Stream<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream();
    }

    private static int breaks(CsvLine line) {
        int breaks = 0;
        for (String cell : line.cells()) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                breaks += (int) cell.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
            }
        }
        return breaks;
    }
}
