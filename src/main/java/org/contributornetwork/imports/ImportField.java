package org.contributornetwork.imports;

import java.util.List;

/**
 * What a kind of file may hold in a column. Its name is the end of the message key {@code import.<kind>.field.<name>}.
 *
 * @param longest  most characters that a cell may hold
 * @param required the file must have this column, and each line must fill it in
 * @param headers  how the column is called in files, the likeliest first, in French and in English; case, accents and
 *                 punctuation do not count
 */
public record ImportField(String name, Format format, int longest, boolean required, List<String> headers) {

    /** How a cell is checked before the kind sees it. */
    public enum Format {
        /** Any words, kept exactly. */
        TEXT,
        /** What something is called: it may be in any script, but a formula is no name. */
        NAME,
        EMAIL
    }

    public static ImportField text(String name, int longest, String... headers) {
        return new ImportField(name, Format.TEXT, longest, false, List.of(headers));
    }

    public static ImportField name(String name, int longest, String... headers) {
        return new ImportField(name, Format.NAME, longest, false, List.of(headers));
    }

    public static ImportField email(String name, String... headers) {
        return new ImportField(name, Format.EMAIL, 254, false, List.of(headers));
    }

    public ImportField asRequired() {
        return new ImportField(name, format, longest, true, headers);
    }
}
