package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportState;
import org.junit.jupiter.api.Test;

/** The files that the city gave, as they are. */
class CityFilesTests extends ImportSpecification {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void services_csv_brings_twenty_services_in_their_directorates() {
        ImportSheet sheet = imported(SERVICES, "services.csv");

        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(sheet.created()).isEqualTo(20);
        assertThat(sheet.effects()).containsExactly(new ImportSheet.Effect("directorates", 7));
        assertThat(count("department")).isEqualTo(20);
        assertThat(jdbc.sql("""
                        select d.minimum_referents || ' ' || d.expected_rhythm_days || ' ' || array_to_string(d.portal_sections, ' ')
                        from department d where code = 'COM'""").query(String.class).single()).isEqualTo("1 90 / /agenda /actualites");
    }

    @Test
    void reseau_csv_brings_sixty_four_people_twenty_heads_and_twenty_eight_proposals() {
        imported(SERVICES, "services.csv");

        ImportSheet sheet = imported(NETWORK, "reseau.csv");

        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(sheet.created()).isEqualTo(64);
        assertThat(sheet.effects())
                .containsExactly(
                        new ImportSheet.Effect("heads", 20),
                        new ImportSheet.Effect("tasks", 5),
                        new ImportSheet.Effect("software", 6),
                        new ImportSheet.Effect("proposals", 28));
        assertThat(count("staff_member")).isEqualTo(64);
        assertThat(count("headship where starts_on = date '2026-11-23' and ends_on is null"))
                .isEqualTo(20);
        assertThat(count("""
                referent_mandate where status = 'PROPOSED' and origin = 'IMPORT'
                and reason = 'Importé de reseau.csv' and proposed_by_name = 'Hélène Aubry'""")).isEqualTo(28);
        assertThat(count("staff_member where email = 'maxime.yıldız@ville.example' and last_name = 'Yıldız'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                        select string_agg(t.name, ', ' order by t.name) from staff_member s
                        join staff_member_task x on x.staff_member_id = s.id join task t on t.id = x.task_id
                        where s.email = 'xavier.quere@ville.example'""").query(String.class).single()).isEqualTo("Actualités, Documents à télécharger");
    }

    @Test
    void the_same_files_again_change_nothing_and_say_so() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");
        int journal = count("history_entry");

        ImportSheet services = checked(SERVICES, "services.csv", file("services.csv"));
        ImportSheet network = checked(NETWORK, "reseau.csv", file("reseau.csv"));

        assertThat(services.state()).isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(services.unchanged()).isEqualTo(20);
        assertThat(network.state()).isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(network.unchanged()).isEqualTo(64);
        assertThat(network.effects()).isEmpty();
        assertThat(messages.getMessage("imports.nothing", new Object[] {64}, Locale.FRENCH))
                .isEqualTo("Rien à changer\u00a0: les 64 lignes sont déjà dans le registre");
        assertThat(count("history_entry")).isEqualTo(journal);
    }

    @Test
    void every_record_remembers_the_file_that_brought_it() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");

        assertThat(count("history_entry where reason = 'Importé de services.csv' and event = 'department.added'"))
                .isEqualTo(20);
        assertThat(count("history_entry where reason = 'Importé de reseau.csv' and event = 'staff.added'"))
                .isEqualTo(64);
        assertThat(count(
                        "history_entry where reason = 'Importé de reseau.csv' and event = 'department.head-appointed'"))
                .isEqualTo(20);
        assertThat(count("history_entry where reason = 'Importé de reseau.csv' and event = 'mandate.proposed'"))
                .isEqualTo(28);
        assertThat(jdbc.sql("""
                        select subject_label || ' ' || author_name || ' ' || (changes -> 0 ->> 'after') from history_entry
                        where event = 'import.finished' order by id""").query(String.class).list())
                .containsExactly("services.csv Hélène Aubry 20", "reseau.csv Hélène Aubry 64");
    }

    @Test
    void decisions_already_taken_become_active_mandates_and_the_history_says_so() {
        imported(SERVICES, "services.csv");

        ImportSheet sheet = run(checkedAsDecisionsTaken("reseau.csv", file("reseau.csv")));

        assertThat(sheet.effects()).contains(new ImportSheet.Effect("mandates", 28));
        assertThat(count("""
                referent_mandate where status = 'APPROVED' and starts_on = date '2026-11-23'
                and ends_on = date '2027-11-23' and decided_by_name = 'Hélène Aubry'""")).isEqualTo(28);
        assertThat(count("history_entry where event = 'mandate.recorded'")).isEqualTo(28);
        assertThat(checkedAsDecisionsTaken("reseau.csv", file("reseau.csv")).state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
    }

    @Test
    void reseau_a_corriger_csv_is_told_fault_by_fault_in_french() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");

        ImportSheet sheet = checked(NETWORK, "reseau-a-corriger.csv", file("reseau-a-corriger.csv"));

        assertThat(sheet.state()).isEqualTo(ImportState.FAULTY);
        assertThat(sheet.faulty()).isEqualTo(9);
        assertThat(sheet.unchanged()).isEqualTo(1);
        assertThat(sheet.created()).isEqualTo(1);
        assertThat(faults(sheet, Locale.FRENCH).stream().map(CityFilesTests::plainSpaces))
                .containsExactly(
                        "3 · Adresse électronique · La ligne 2 porte la même adresse. Gardez une seule des deux lignes.",
                        "4 · Nom · Cette case est vide. Remplissez-la.",
                        "5 · Adresse électronique · Ce n’est pas une adresse électronique complète."
                                + " Écrivez-la comme « prenom.nom@ville.fr ».",
                        "6 · Code du service · Aucun service n’a ce code. Corrigez-le, ou importez d’abord ce service.",
                        "7 · Adresse électronique · Cette adresse est déjà celle de Samuel Bailly (Petite enfance),"
                                + " qui porte un autre nom. Écrivez l’adresse de la bonne personne.",
                        "8 · Nom · Un nom ne commence pas par « = » : cette case contient une formule."
                                + " Remplacez-la par le nom.",
                        "9 · Rôle dans le réseau · Ce rôle n’existe pas. Écrivez directeur, référent ou contributeur.",
                        "10 · Nom · 304 caractères, 100 au plus. Raccourcissez.",
                        "12 · 1 case au lieu de 11 : la ligne est coupée. Complétez-la, cases vides comprises.");
        assertThat(count("staff_member")).isEqualTo(64);
    }

    @Test
    void and_in_english() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");

        ImportSheet sheet = checked(NETWORK, "reseau-a-corriger.csv", file("reseau-a-corriger.csv"));

        assertThat(faults(sheet, Locale.ENGLISH))
                .containsExactly(
                        "3 · E-mail address · Line 2 has the same address. Keep only one of the two.",
                        "4 · Last name · This cell is empty. Fill it in.",
                        "5 · E-mail address · This is not a complete e-mail address."
                                + " Write it like “first.last@city.example”.",
                        "6 · Code of the department · No department has this code."
                                + " Correct it, or import that department first.",
                        "7 · E-mail address · This address already belongs to Samuel Bailly (Petite enfance),"
                                + " who has another name. Write the address of the right person.",
                        "8 · Last name · A name does not start with “=”: this cell holds a formula."
                                + " Put the name instead.",
                        "9 · Role in the network · There is no such role. Write director, referent or contributor.",
                        "10 · Last name · 304 characters, 100 at most. Shorten it.",
                        "12 · 1 cell instead of 11: the line is cut short. Complete it, empty cells included.");
    }

    @Test
    void a_file_with_faults_is_not_carried_out() {
        imported(SERVICES, "services.csv");
        ImportSheet faulty = checked(NETWORK, "reseau-a-corriger.csv", file("reseau-a-corriger.csv"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(faulty)).hasMessage("imports.run.has-faults");

        assertThat(count("staff_member")).isZero();
    }

    @Test
    void every_encoding_and_separator_gives_the_same_register() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");
        String text = new String(file("reseau.csv"), UTF_8).substring(1);
        String quoted = text.lines()
                .map(line -> "\"" + line.replace("\"", "\"\"").replace(";", "\",\"") + "\"")
                .collect(java.util.stream.Collectors.joining("\n"));
        String western = text.replace("ı", "i");

        assertThat(checked(NETWORK, "sans-marque.csv", text.getBytes(UTF_8)).unchanged())
                .isEqualTo(64);
        assertThat(checked(NETWORK, "virgules.csv", quoted.getBytes(UTF_8)).unchanged())
                .isEqualTo(64);
        assertThat(checked(NETWORK, "tabulations.tsv", text.replace(';', '\t').getBytes(UTF_8))
                        .unchanged())
                .isEqualTo(64);
        // Only the Turkish ı is not in Windows-1252: Maxime Yıldız is somebody else there.
        assertThat(checked(NETWORK, "windows.csv", western.getBytes(WINDOWS_1252))
                        .unchanged())
                .isEqualTo(63);
    }

    @Test
    void columns_in_another_order_and_under_other_names_are_recognised() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");
        String shuffled = """
                TÉL;e-mail;role;PRENOM;nom de famille;Dept;code du service;Outils
                01 55 00 67 55;XAVIER.QUERE@ville.example;Référente;Xavier;Quéré;Direction;dg;CMS de la ville, retouche d’images
                """;

        ImportSheet sheet = checked(NETWORK, "autre.csv", shuffled.getBytes(UTF_8));

        assertThat(faults(sheet, Locale.FRENCH)).isEmpty();
        assertThat(sheet.unchanged()).isEqualTo(1);
    }

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
