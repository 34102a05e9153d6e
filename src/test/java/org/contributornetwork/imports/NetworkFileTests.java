package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Locale;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each line of a file of the network does, and does not do. */
class NetworkFileTests extends ImportSpecification {

    private static final String HEADER = "Nom;Prénom;Courriel;Code service;Rôle;Fonction;Téléphone;Tâches;Bureau\n";

    @BeforeEach
    void theCityHasItsServices() {
        imported(SERVICES, "services.csv");
    }

    @Test
    void a_changed_line_changes_the_record_and_an_empty_cell_leaves_it() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;Accueil;01 02 03 04 05;Photos, Actualités;B12"));

        ImportSheet sheet = run(lines("Bon-Masson;Aurélie;aurelie.bon@ville.example;SPO;;Agente d’accueil;;;"));

        assertThat(sheet.updated()).isEqualTo(1);
        assertThat(person("last_name || '|' || job_title || '|' || telephone || '|' || office"))
                .isEqualTo("Bon-Masson|Agente d’accueil|01 02 03 04 05|B12");
        assertThat(count("staff_member_task")).isEqualTo(2);
        assertThat(jdbc.sql("select changes::text from history_entry where event = 'staff.changed'")
                        .query(String.class)
                        .single())
                .contains("Bon-Masson", "Agente d’accueil")
                .doesNotContain("telephone");
    }

    @Test
    void another_service_is_a_move_from_today_and_where_the_person_was_is_kept() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;"));
        clock.advance(Period.ofDays(10));

        ImportSheet sheet = run(lines("Bon;Aurélie;aurelie.bon@ville.example;MED;;;;;"));

        assertThat(sheet.effects()).containsExactly(new ImportSheet.Effect("moves", 1));
        assertThat(jdbc.sql("""
                        select d.code || ' ' || coalesce(p.starts_on::text, '…') || ' ' || coalesce(p.ends_on::text, '…')
                        from posting p join department d on d.id = p.department_id order by p.starts_on nulls first""").query(String.class).list()).containsExactly("SPO … 2026-12-03", "MED 2026-12-03 …");
        assertThat(count("history_entry where event = 'staff.moved' and reason like 'Importé de %'"))
                .isEqualTo(1);
    }

    @Test
    void a_head_fills_a_vacancy_and_replaces_nobody() {
        run(lines("Da-Silva;Farid;farid.da-silva@ville.example;SPO;directeur;;;;"));

        ImportSheet sheet = check(lines("Legrand;Fatou;fatou.legrand@ville.example;SPO;directrice;;;;"));

        assertThat(faults(sheet, Locale.FRENCH))
                .containsExactly("2 · Rôle dans le réseau · Le service Sports est dirigé par Farid Da-Silva."
                        + " Mettez d’abord fin à sa direction sur la fiche du service, ou corrigez le rôle.");
    }

    @Test
    void a_head_whose_time_is_over_leaves_the_place_to_the_next() {
        run(lines("Da-Silva;Farid;farid.da-silva@ville.example;SPO;directeur;;;;"));
        clock.advance(Period.ofDays(10));
        jdbc.sql("update headship set ends_on = date '2026-12-01'").update();

        run(lines("Legrand;Fatou;fatou.legrand@ville.example;SPO;directrice;;;;"));

        assertThat(count("headship where starts_on = date '2026-12-03' and ends_on is null"))
                .isEqualTo(1);
    }

    @Test
    void a_head_who_leaves_later_is_named_with_the_day() {
        run(lines("Da-Silva;Farid;farid.da-silva@ville.example;SPO;directeur;;;;"));
        jdbc.sql("update headship set ends_on = date '2026-12-31'").update();

        assertThat(check(lines("Legrand;Fatou;fatou.legrand@ville.example;SPO;directrice;;;;"))
                        .faults())
                .extracting(ImportFault::messageKey, ImportFault::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "import.network.fault.headed-until",
                        java.util.List.of("Sports", "Farid Da-Silva", "2026-12-31")));
    }

    @Test
    void two_heads_of_one_service_in_one_file_are_one_too_many() {
        ImportSheet sheet = check(lines(
                "Da-Silva;Farid;farid.da-silva@ville.example;SPO;directeur;;;;",
                "Legrand;Fatou;fatou.legrand@ville.example;SPO;directrice;;;;"));

        assertThat(faults(sheet, Locale.FRENCH))
                .containsExactly("3 · Rôle dans le réseau · La ligne 2 donne déjà un directeur au service Sports."
                        + " Un service n’en a qu’un.");
    }

    @Test
    void the_head_of_a_service_is_not_its_referent() {
        run(lines("Da-Silva;Farid;farid.da-silva@ville.example;SPO;directeur;;;;"));

        assertThat(check(lines("Da-Silva;Farid;farid.da-silva@ville.example;SPO;référent;;;;"))
                        .faults())
                .extracting(ImportFault::messageKey)
                .containsExactly("import.network.fault.head-as-referent");
    }

    @Test
    void a_referent_who_is_proposed_or_active_is_not_proposed_again() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;référente;;;;"));

        assertThat(check(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;référente;;;;"))
                        .state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(checkedAsDecisionsTaken(
                                "reseau.csv", lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;référente;;;;"))
                        .state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
    }

    @Test
    void someone_known_who_becomes_referent_is_a_changed_line() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;contributrice;;;;"));

        ImportSheet sheet = run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;référente;;;;"));

        assertThat(sheet.updated()).isEqualTo(1);
        assertThat(count("referent_mandate")).isEqualTo(1);
    }

    @Test
    void an_address_in_other_letters_is_the_same_person_and_keeps_its_own() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;"));

        assertThat(check(lines("Bon;Aurélie;AURELIE.BON@VILLE.EXAMPLE;SPO;;;;;"))
                        .state())
                .isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(faults(
                        check(lines(
                                "Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;",
                                "Bon;Aurélie;Aurelie.Bon@ville.example;SPO;;;;;")),
                        Locale.ENGLISH))
                .containsExactly("3 · E-mail address · Line 2 has the same address. Keep only one of the two.");
    }

    @Test
    void someone_who_left_is_not_brought_back_by_a_file() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;"));
        jdbc.sql("update staff_member set left_on = date '2026-11-01'").update();

        assertThat(check(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;"))
                        .faults())
                .extracting(ImportFault::messageKey)
                .containsExactly("import.network.fault.left");
    }

    @Test
    void names_of_every_script_are_kept_exactly_and_trimmed() {
        run(lines("  מזרחי ; נועה 🌻;noa@ville.example;SPO;;;;;", "Dupre\u0301;Zoe\u0301;zoe@ville.example;SPO;;;;;"));

        assertThat(jdbc.sql("select last_name || '|' || first_name from staff_member order by email")
                        .query(String.class)
                        .list())
                .containsExactly("מזרחי|נועה 🌻", "Dupré|Zoé");
    }

    @Test
    void a_formula_is_no_task_either() {
        assertThat(check(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;Photos, =1+1;"))
                        .faults())
                .extracting(ImportFault::messageKey)
                .containsExactly("import.network.fault.word");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_said_at_once() {
        assertThat(check(lines(";=A1;nulle part;XXX;ministre;;;;")).faults())
                .extracting(ImportFault::field)
                .containsExactlyInAnyOrder("lastName", "firstName", "email", "department", "role");
    }

    @Test
    void nobody_is_deleted_by_a_file_without_them() {
        run(lines("Bon;Aurélie;aurelie.bon@ville.example;SPO;;;;;"));

        run(lines("Legrand;Fatou;fatou.legrand@ville.example;SPO;;;;;"));

        assertThat(count("staff_member where left_on is null")).isEqualTo(2);
    }

    private static byte[] lines(String... lines) {
        return (HEADER + String.join("\n", lines)).getBytes(UTF_8);
    }

    private ImportSheet check(byte[] content) {
        return checked(NETWORK, "réseau.csv", content);
    }

    private ImportSheet run(byte[] content) {
        ImportSheet checked = check(content);
        assertThat(faults(checked, Locale.FRENCH)).isEmpty();
        ImportSheet done = run(checked);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        return done;
    }

    private String person(String what) {
        return jdbc.sql("select " + what + " from staff_member")
                .query(String.class)
                .single();
    }
}
