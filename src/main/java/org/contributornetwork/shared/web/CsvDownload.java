package org.contributornetwork.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A list as a file that Excel opens: UTF-8 with its mark, semicolons, and no cell that could run as a formula. */
public final class CsvDownload {

    /** Those of a spreadsheet, and the wide ones that some take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvDownload() {}

    /**
     * Sends the rows as they come.
     *
     * @param rows is given the line writer, and calls it once for each line
     */
    public static void send(
            HttpServletResponse response, String fileName, List<String> header, Consumer<Consumer<List<String>>> rows) {
        send(response, fileName, ';', header, rows);
    }

    /** As the other, with the separator that a file had in which these lines came. */
    public static void send(
            HttpServletResponse response,
            String fileName,
            char separator,
            List<String> header,
            Consumer<Consumer<List<String>>> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            Writer writer = response.getWriter();
            writer.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer);
            csv.writeRecord(header.stream().map(CsvDownload::harmless).toList());
            rows.accept(line ->
                    csv.writeRecord(line.stream().map(CsvDownload::harmless).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a cell; an apostrophe in front where a spreadsheet would take it for a formula. */
    static String harmless(@Nullable String cell) {
        String text = cell == null ? "" : cell;
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
