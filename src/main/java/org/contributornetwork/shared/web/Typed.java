package org.contributornetwork.shared.web;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was typed in a field whose shape has been checked, made a value: no white space around, one Unicode form. */
public final class Typed {

    private Typed() {}

    public static String line(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** A text of several lines, each ended by one line feed. */
    public static String text(@Nullable String typed) {
        return line(typed).replace("\r\n", "\n").replace('\r', '\n');
    }

    public static int number(@Nullable String typed) {
        return Integer.parseInt(line(typed));
    }

    public static LocalDate date(@Nullable String typed) {
        return LocalDate.parse(line(typed));
    }

    /** The version that a form was opened on; none that ever was, where the field was tampered with. */
    public static int version(@Nullable String typed) {
        String text = line(typed);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
