package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** A list as a file that Excel opens. */
class CsvDownloadTests {

    @Test
    void begins_with_the_mark_of_utf_8_and_parts_its_cells_by_semicolons() {
        var response = new MockHttpServletResponse();

        CsvDownload.send(response, "référents.csv", List.of("Nom", "Prénom"), lines -> {
            lines.accept(List.of("Étienne", "Léa"));
            lines.accept(List.of("d’Alès; comte \"de\"", "ligne\nsuivante"));
        });

        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFNom;Prénom\r\nÉtienne;Léa\r\n\"d’Alès; comte \"\"de\"\"\";\"ligne\nsuivante\"\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("r%C3%A9f%C3%A9rents.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33 1 55 00", "-2", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "\n=1+1", "＝1+1"})
    void no_cell_runs_as_a_formula(String cell) {
        assertThat(CsvDownload.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Léa", "12", " =1+1", "01 55 00 18 95", "a=b", "l’été"})
    void any_other_stays_as_it_is(String cell) {
        assertThat(CsvDownload.harmless(cell)).isEqualTo(cell);
    }
}
