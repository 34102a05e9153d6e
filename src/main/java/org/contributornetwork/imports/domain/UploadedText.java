package org.contributornetwork.imports.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.shared.RuleViolation;

/** The text in an uploaded file: UTF-8 with or without its mark, or else Windows-1252; what is no such text is refused in words. */
final class UploadedText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How "é", "à", "’"… look when UTF-8 is read as Windows-1252: nobody writes so, it is a file glued from two. */
    private static final Pattern GARBLED = Pattern.compile("[ÃÅ][\\u0080-¿Œœ‚-›€™Š-ž]|â€");

    private UploadedText() {}

    static String decode(byte[] content) {
        if (content.length == 0) {
            throw refused("empty");
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("spreadsheet");
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            throw refused("utf16");
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw refused("binary");
        }
        String text = text(content);
        checkIsText(text);
        return text;
    }

    private static String text(byte[] content) {
        int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return strictly(StandardCharsets.UTF_8, content, start);
        } catch (CharacterCodingException notUtf8) {
            return windows(content);
        }
    }

    private static String windows(byte[] content) {
        String text;
        try {
            text = strictly(WINDOWS_1252, content, 0);
        } catch (CharacterCodingException neither) {
            throw refused("binary");
        }
        Matcher garbled = GARBLED.matcher(text);
        if (garbled.find()) {
            throw RuleViolation.at("file", "imports.file.mixed-encodings", lineAt(text, garbled.start()));
        }
        return text;
    }

    private static void checkIsText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw RuleViolation.at("file", "imports.file.nul", lineAt(text, i));
            }
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                throw refused("binary");
            }
        }
        if (text.isBlank()) {
            throw refused("empty");
        }
    }

    private static String strictly(Charset charset, byte[] content, int start) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, start, content.length - start))
                .toString();
    }

    private static long lineAt(String text, int position) {
        return 1 + text.substring(0, position).lines().count() - (atLineStart(text, position) ? 0 : 1);
    }

    private static boolean atLineStart(String text, int position) {
        return position == 0 || text.charAt(position - 1) == '\n' || text.charAt(position - 1) == '\r';
    }

    private static boolean startsWith(byte[] content, int... signature) {
        byte[] bytes = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            bytes[i] = (byte) signature[i];
        }
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static RuleViolation refused(String why) {
        return RuleViolation.at("file", "imports.file." + why);
    }
}
