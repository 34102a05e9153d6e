package org.contributornetwork.imports.domain;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contributornetwork.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> KNOWN = Set.of("Nom", "Prénom", "Adresse électronique");

    @Nested
    class Reads {

        @Test
        void the_city_s_own_files_each_in_its_own_encoding() throws IOException {
            assertThat(read(resource("reseau.csv")).countLines()).isEqualTo(64);
            assertThat(read(resource("reseau.csv")).header()).startsWith("Nom", "Prénom", "Adresse électronique");
            assertThat(read(resource("reseau-a-corriger.csv")).header()).startsWith("Nom", "Prénom");
            assertThat(lines(read(resource("reseau-a-corriger.csv"))).get(9).cells())
                    .contains("Agente d’accueil");
        }

        @ParameterizedTest
        @ValueSource(strings = {";", ",", "\t"})
        void the_separator_by_itself(String separator) {
            CsvFile file =
                    read("Nom;Prénom\nQuéré;Xavier\n".replace(";", separator).getBytes(UTF_8));

            assertThat(file.header()).containsExactly("Nom", "Prénom");
            assertThat(file.separator()).isEqualTo(separator.charAt(0));
        }

        @Test
        void a_title_that_holds_the_other_separator() {
            assertThat(read("Nom;Prénom, deuxième, troisième, et autres\na;b".getBytes(UTF_8))
                            .header())
                    .hasSize(2);
        }

        @Test
        void the_same_words_with_and_without_a_mark_and_in_windows_1252() {
            String text = "Nom;Prénom\nDupré;Zoé\n";
            assertThat(cells(text.getBytes(UTF_8)))
                    .isEqualTo(cells(("\uFEFF" + text).getBytes(UTF_8)))
                    .isEqualTo(cells(text.getBytes(WINDOWS_1252)));
        }

        @Test
        void a_quoted_cell_over_several_lines_and_counts_on_from_there() {
            List<CsvLine> lines =
                    lines(read("Nom;Note\n\"Masson\";\"une\nou \"\"deux\"\"\"\n\n;;\nBon;x\n".getBytes(UTF_8)));

            assertThat(lines).extracting(CsvLine::number).containsExactly(2, 6);
            assertThat(lines.get(0).cells()).containsExactly("Masson", "une\nou \"deux\"");
        }

        @Test
        void emoji_and_writing_from_right_to_left_exactly() {
            assertThat(cells("Nom;Prénom\nמזרחי;נועה 🌻\nعلي;ليلى".getBytes(UTF_8)))
                    .containsExactly("מזרחי", "נועה 🌻", "علي", "ليلى");
        }

        @Test
        void short_and_long_lines_as_they_are_to_be_told_by_their_number() {
            List<CsvLine> lines = lines(read("a;b;c\n1\n1;2;3;4\n1;2;3;;\n1;2;3".getBytes(UTF_8)));

            assertThat(lines).extracting(line -> line.fits(3)).containsExactly(false, false, true, true);
        }
    }

    @Nested
    class Refuses_in_words {

        @Test
        void an_empty_file() {
            refused(new byte[0], "imports.file.empty");
            refused(" \r\n \n".getBytes(UTF_8), "imports.file.empty");
            refused("\uFEFF".getBytes(UTF_8), "imports.file.empty");
        }

        @Test
        void a_header_and_nothing_below() {
            refused("Nom;Prénom\r\n\r\n;\r\n".getBytes(UTF_8), "imports.file.header-only");
        }

        @Test
        void a_workbook_a_picture_and_a_document() {
            refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "imports.file.spreadsheet");
            refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}, "imports.file.spreadsheet");
            refused("%PDF-1.7 …".getBytes(UTF_8), "imports.file.binary");
            refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10}, "imports.file.binary");
        }

        @Test
        void a_text_of_another_encoding() {
            refused("\uFEFFNom;Prénom".getBytes(UTF_16LE), "imports.file.utf16");
        }

        @Test
        void two_encodings_glued_together_with_the_line_where_it_shows() {
            byte[] glued = concat("Nom;Prénom\nDupré;A\n".getBytes(WINDOWS_1252), "Quéré;Zoé\n".getBytes(UTF_8));

            refused(glued, "imports.file.mixed-encodings", 3L);
        }

        @Test
        void a_nul_with_its_line() {
            refused("Nom;Prénom\nMas\0son;Awa\n".getBytes(UTF_8), "imports.file.nul", 2L);
        }

        @Test
        void a_quote_never_closed_with_its_line() {
            refused(
                    "Nom;Prénom\nMasson;Awa\nBon;\"Aurélie\nCaron;Raphaël\n".getBytes(UTF_8),
                    "imports.file.unclosed-quote",
                    3);
            refused("Nom;\"Prénom\nMasson;Awa\n".getBytes(UTF_8), "imports.file.unclosed-quote", 1);
        }

        @Test
        void data_where_the_titles_should_be() {
            refused(
                    "Benali;Estelle;estelle.benali@ville.example\nQuéré;Xavier;xavier.quere@ville.example\n"
                            .getBytes(UTF_8),
                    "imports.file.no-header",
                    "estelle.benali@ville.example");
        }

        @Test
        void a_text_without_columns() {
            refused("Chère Hélène,\nvoici la liste\n".replace(",", "").getBytes(UTF_8), "imports.file.one-column");
        }

        @Test
        void more_than_ten_megabytes() {
            refused(new byte[CsvFile.LARGEST + 1], "imports.file.too-large", 10);
        }

        @Test
        void more_than_a_hundred_thousand_lines() {
            refused(
                    ("Nom;Prénom\n" + "a;b\n".repeat(CsvFile.MOST_LINES + 1)).getBytes(UTF_8),
                    "imports.file.too-many-lines",
                    CsvFile.MOST_LINES);
        }

        private void refused(byte[] content, String key, Object... arguments) {
            assertThatThrownBy(() -> read(content).countLines())
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo(key);
                        assertThat(refusal.field()).isEqualTo("file");
                        if (arguments.length > 0) {
                            assertThat(refusal.arguments()).containsExactly(arguments);
                        }
                    });
        }
    }

    private static CsvFile read(byte[] content) {
        return CsvFile.read(
                content, titles -> (int) titles.stream().filter(KNOWN::contains).count());
    }

    private static List<CsvLine> lines(CsvFile file) {
        List<CsvLine> lines = new ArrayList<>();
        file.forEach(lines::add);
        return lines;
    }

    private static List<String> cells(byte[] content) {
        return lines(read(content)).stream()
                .flatMap(line -> line.cells().stream())
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = CsvFileTests.class.getResourceAsStream("/files/" + name)) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
