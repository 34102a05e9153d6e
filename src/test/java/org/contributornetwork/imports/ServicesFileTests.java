package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each line of a file of services does, and does not do. */
class ServicesFileTests extends ImportSpecification {

    @BeforeEach
    void theCityHasItsServices() {
        imported(SERVICES, "services.csv");
    }

    @Test
    void a_changed_line_changes_the_service_and_tells_the_history_how() {
        ImportSheet sheet = run(check("spo;Sports et loisirs;Pôle nouveau;2;/sports | /loisirs"));

        assertThat(sheet.updated()).isEqualTo(1);
        assertThat(sheet.effects()).containsExactly(new ImportSheet.Effect("directorates", 1));
        assertThat(jdbc.sql(
                                "select code || ' ' || name || ' ' || minimum_referents from department where lower(code) = 'spo'")
                        .query(String.class)
                        .single())
                .isEqualTo("SPO Sports et loisirs 2");
        assertThat(jdbc.sql("select changes::text from history_entry where event = 'department.changed'")
                        .query(String.class)
                        .single())
                .contains("Direction de la culture et des sports", "Pôle nouveau");
    }

    @Test
    void a_directorate_is_the_same_whatever_its_accents_and_case() {
        assertThat(check("SPO;Sports;DIRECTION DE LA CULTURE ET DES SPORTS;;").state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
    }

    @Test
    void an_empty_cell_leaves_the_service_as_it_is() {
        assertThat(check("MED;Médiathèque;Direction de la culture et des sports;;")
                        .state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
    }

    @Test
    void faults_are_told_in_words() {
        jdbc.sql("update department set closed_on = date '2026-01-01' where code = 'RH'")
                .update();

        assertThat(faults(check("""
                                A;Un;Direction générale;trois;
                                B;Deux;Direction générale;51;
                                C;Trois;Direction générale;1;sports
                                SPO;Sports;Direction générale;1;
                                spo;Sports;Direction générale;1;
                                RH;Ressources humaines;Direction des ressources;1;
                                @x;Quatre;;1;"""), Locale.ENGLISH))
                .containsExactly(
                        "2 · Minimum of referents · Write a whole number from 0 to 50.",
                        "3 · Minimum of referents · Write a whole number from 0 to 50.",
                        "4 · Sections of the portal · “sports” is no path of the portal: it starts with “/”, without"
                                + " spaces. Separate several paths by “|”.",
                        "6 · Code · Line 5 has the same code. Keep only one of the two.",
                        "7 · Code · The department Ressources humaines is closed. Reopen it on its page, or remove the line.",
                        "8 · Code · A name does not start with “@”: this cell holds a formula. Put the name instead.",
                        "8 · Directorate · This cell is empty. Fill it in.");
    }

    private ImportSheet check(String lines) {
        return checked(
                SERVICES, "services.csv", ("Code;Service;Direction;Référents;Rubriques\n" + lines).getBytes(UTF_8));
    }
}
