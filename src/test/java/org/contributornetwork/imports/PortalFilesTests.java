package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportSheet.Effect;
import org.contributornetwork.imports.application.ImportState;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountChecklist;
import org.contributornetwork.portal.application.PortalAccountRequest;
import org.contributornetwork.portal.application.PortalAccountSuspension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal exports: its users, and what they published. */
class PortalFilesTests extends ImportSpecification {

    private static final String USERS = "portal-users";
    private static final String CONTENTS = "portal-contents";
    private static final String HEADER =
            "UID,Nom d'utilisateur,Courriel,Statut,Rôles,Créé,Dernier accès,Dernière connexion\r\n";
    private static final String CONTENT_HEADER = "NID,VID,Titre,Type de contenu,Auteur,Réviseur,Révision,État\r\n";

    @Autowired
    private PortalAccountRequest request;

    @Autowired
    private PortalAccountSuspension suspension;

    @Autowired
    private PortalAccountChecklist checklist;

    @Autowired
    private StaffRegister staff;

    @Test
    void the_city_s_users_are_taken_up_recognised_or_told_to_be_strangers() {
        theCityWithItsReferents();
        assertThat(count("portal_account where status = 'REQUESTED'")).isEqualTo(28);

        ImportSheet sheet = imported(USERS, "portail-utilisateurs.csv");

        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(sheet.created()).isEqualTo(14);
        assertThat(sheet.updated()).isEqualTo(27);
        assertThat(sheet.effects())
                .containsExactly(
                        new Effect("found", 12),
                        new Effect("roles", 4),
                        new Effect("blocked-there", 2),
                        new Effect("unknown-person", 2),
                        new Effect("without-account", 4));
        assertThat(count("portal_account")).isEqualTo(40);
        assertThat(count("portal_account where observed_status = 'ACTIVE'")).isEqualTo(37);
        assertThat(count("portal_account where observed_status = 'BLOCKED'")).isEqualTo(2);
        assertThat(accounts("observed_status = 'ABSENT'")).containsExactly("oceane_ferrand REQUESTED");
        assertThat(jdbc.sql("select user_name from portal_stranger order by user_name")
                        .query(String.class)
                        .list())
                .containsExactly("admin", "stagiaire_2021");
    }

    @Test
    void and_what_they_published_makes_them_active() {
        theCityWithItsReferents();
        imported(USERS, "portail-utilisateurs.csv");

        ImportSheet sheet = imported(CONTENTS, "portail-contenus.csv");

        assertThat(sheet.created()).isEqualTo(95);
        assertThat(sheet.effects())
                .containsExactly(
                        new Effect("contributors", 35), new Effect("activated", 35), new Effect("strangers", 8));
        assertThat(count("portal_contribution")).isEqualTo(95);
        assertThat(count("portal_account where status = 'ACTIVE'")).isEqualTo(35);
        assertThat(jdbc.sql("""
                        select user_name || ' ' || last_contribution_on from portal_account
                        where user_name in ('xavier_quere', 'solene_colin') order by 1""").query(String.class).list())
                .containsExactly("solene_colin 2026-11-15", "xavier_quere 2026-11-18");
        assertThat(
                        count(
                                "history_entry where event = 'portal.activated' and reason = 'Importé de portail-contenus.csv'"))
                .isEqualTo(35);
    }

    @Test
    void in_whichever_order_the_two_files_come() {
        theCityWithItsReferents();
        imported(CONTENTS, "portail-contenus.csv");
        imported(USERS, "portail-utilisateurs.csv");

        assertThat(count("portal_account where status = 'ACTIVE'")).isEqualTo(35);
    }

    @Test
    void the_same_files_again_change_nothing_and_say_so() {
        theCityWithItsReferents();
        imported(USERS, "portail-utilisateurs.csv");
        imported(CONTENTS, "portail-contenus.csv");
        int journal = count("history_entry");
        String before = everyAccount();

        ImportSheet users = checked(USERS, "portail-utilisateurs.csv", file("portail-utilisateurs.csv"));
        ImportSheet contents = checked(CONTENTS, "portail-contenus.csv", file("portail-contenus.csv"));

        assertThat(users.state()).isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(users.unchanged()).isEqualTo(41);
        assertThat(users.effects()).contains(new Effect("roles", 4), new Effect("unknown-person", 2));
        assertThat(contents.state()).isEqualTo(ImportState.NOTHING_TO_DO);
        assertThat(contents.unchanged()).isEqualTo(95);
        assertThat(contents.effects()).isEmpty();
        assertThat(count("history_entry")).isEqualTo(journal);
        assertThat(everyAccount()).isEqualTo(before);
    }

    @Test
    void even_if_carried_out_all_the_same() {
        theCityWithItsReferents();
        imported(USERS, "portail-utilisateurs.csv");
        imported(CONTENTS, "portail-contenus.csv");
        int journal = count("history_entry where event like 'portal.%'");
        String before = everyAccount();

        run(checked(USERS, "portail-utilisateurs.csv", file("portail-utilisateurs.csv")));
        run(checked(CONTENTS, "portail-contenus.csv", file("portail-contenus.csv")));

        assertThat(everyAccount()).isEqualTo(before);
        assertThat(count("history_entry where event like 'portal.%'")).isEqualTo(journal);
    }

    @Test
    void a_dry_run_writes_nothing() {
        theCityWithItsReferents();
        String before = everyAccount();

        ImportSheet users = checked(USERS, "portail-utilisateurs.csv", file("portail-utilisateurs.csv"));
        ImportSheet contents = checked(CONTENTS, "portail-contenus.csv", file("portail-contenus.csv"));

        assertThat(users.state()).isEqualTo(ImportState.READY);
        assertThat(contents.state()).isEqualTo(ImportState.READY);
        assertThat(everyAccount()).isEqualTo(before);
        assertThat(count("portal_stranger")).isZero();
        assertThat(count("portal_contribution")).isZero();
    }

    @Test
    void a_user_is_recognised_by_address_whatever_its_letters_and_brings_the_name_it_has_there() {
        PortalAccountId account = requestedForLea();

        run(checkedUsers(
                "7,etienne.lea,LEA.ETIENNE@VILLE.EXAMPLE,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais"));

        assertThat(accounts("id = '" + account + "'")).containsExactly("etienne.lea CREATED");
        assertThat(count("portal_account where created_on = date '2025-03-01' and roles_set_on = date '2026-11-23'"
                        + " and first_sign_in_on is null"))
                .isEqualTo(1);
    }

    @Test
    void else_by_user_name() {
        PortalAccountId account = requestedForLea();

        run(checkedUsers("7,LEA_ETIENNE,,Actif,Contributeur,01/03/2025 - 09:00,jamais,02/11/2026 - 00:30"));

        assertThat(accounts("id = '" + account + "'")).containsExactly("LEA_ETIENNE CREATED");
        assertThat(count("portal_account where first_sign_in_on = date '2026-11-02'"))
                .isEqualTo(1);
        assertThat(count("portal_stranger")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jamais", "", "never", "Jamais"})
    void never_is_never(String never) {
        requestedForLea();

        run(checkedUsers("7,lea_etienne,lea.etienne@ville.example,Actif,Contributeur,01/03/2025 - 09:00," + never + ","
                + never));

        assertThat(count("portal_account where observed_last_access_at is null and observed_last_sign_in_at is null"
                        + " and first_sign_in_on is null"))
                .isEqualTo(1);
    }

    @Test
    void an_english_portal_is_understood() {
        requestedForLea();
        String file = "UID;Username;E-mail;Status;Roles;Created;Last access;Last login\n"
                + "7;lea_etienne;lea.etienne@ville.example;Blocked;Authenticated user, Contributor;01/03/2025 - 09:00;never;never\n";

        ImportSheet sheet = run(checked(USERS, "users.csv", file.getBytes(UTF_8)));

        assertThat(sheet.effects()).contains(new Effect("blocked-there", 1));
        assertThat(count("portal_account where observed_roles = '{Contributeur}' and observed_status = 'BLOCKED'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_is_missing_from_the_file_is_said_to_be_absent_and_nothing_is_deleted() {
        PortalAccountId account = requestedForLea();
        String lea = "7,lea_etienne,lea.etienne@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais";
        String stranger = "8,inconnu,inconnu@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais";
        run(checkedUsers(lea, stranger, "9,autre,autre@ville.example,Actif,,jamais,jamais,jamais"));

        ImportSheet sheet = run(checkedUsers("9,autre,autre@ville.example,Actif,,jamais,jamais,jamais"));

        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(sheet.effects()).contains(new Effect("absent-there", 1), new Effect("unknown-person", 1));
        assertThat(count(
                        "portal_account where id = ? and status = 'CREATED' and observed_status = 'ABSENT'",
                        account.value()))
                .isEqualTo(1);
        assertThat(count("portal_stranger")).isEqualTo(2);
        assertThat(count("portal_stranger where status = 'GONE' and user_name = 'inconnu'"))
                .isEqualTo(1);
        assertThat(count("history_entry where event = 'portal.observed' and subject_id = ?", account.value()))
                .isEqualTo(2);
    }

    @Test
    void a_stranger_who_joins_the_network_is_none_any_more() {
        String line = "8,lea_etienne,lea.etienne@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais";
        run(checkedUsers(line));
        assertThat(count("portal_stranger where status = 'ACTIVE'")).isEqualTo(1);
        lea();

        ImportSheet sheet = run(checkedUsers(line));

        assertThat(sheet.effects()).containsExactly(new Effect("found", 1));
        assertThat(count("portal_stranger where status = 'GONE'")).isEqualTo(1);
    }

    @Test
    void the_account_of_a_leaver_that_is_open_there_is_taken_up_as_closed_and_told() {
        StaffMemberId lea = lea();
        as(hélène, () -> {
            staff.leave(lea, city.today(), hélène);
            return lea;
        });

        ImportSheet sheet = run(checkedUsers(
                "7,lea_etienne,lea.etienne@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais"));

        assertThat(sheet.effects()).contains(new Effect("active-there", 1));
        assertThat(accounts("true")).containsExactly("lea_etienne CLOSED");
        assertThat(checkedUsers(
                                "7,lea_etienne,lea.etienne@ville.example,Bloqué,Contributeur,01/03/2025 - 09:00,jamais,jamais")
                        .effects())
                .isEmpty();
    }

    @Test
    void suspended_here_and_open_there_is_told() {
        PortalAccountId account = requestedForLea();
        as(hélène, () -> {
            suspension.suspend(account, "Congé.", false, hélène);
            return account;
        });

        ImportSheet sheet = run(checkedUsers(
                "7,lea_etienne,lea.etienne@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais"));

        assertThat(sheet.effects()).containsExactly(new Effect("active-there", 1));
        assertThat(accounts("true")).containsExactly("lea_etienne SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,,lea@ville.example,Actif,,jamais,jamais,jamais | Nom d’utilisateur · Cette case est vide. Remplissez-la.",
                "7,lea,lea@ville.example,Peut-être,,jamais,jamais,jamais | Statut · Ce n’est pas un statut. Écrivez Actif ou Bloqué.",
                "7,lea,pas une adresse,Actif,,jamais,jamais,jamais | Adresse électronique · Ce n’est pas une adresse électronique complète.",
                "7,lea,lea@ville.example,Actif,,hier,jamais,jamais | Créé le · Ce n’est pas une date.",
                "7,lea,lea@ville.example,Actif,,jamais,31/02/2026 - 09:00,jamais | Dernier accès · Ce n’est pas une date.",
                "7,lea,lea@ville.example,Actif,,jamais,jamais,01/03/2027 - 09:00 | Dernière connexion · Cette date est à venir.",
                "7,TOM,autre@ville.example,Actif,,jamais,jamais,jamais | Nom d’utilisateur · La ligne 2 porte le même nom d’utilisateur.",
                "7,lea,TOM@ville.example,Actif,,jamais,jamais,jamais | Adresse électronique · La ligne 2 porte la même adresse."
            })
    void faults_are_told_by_line_and_in_words(String line, String fault) {
        ImportSheet sheet = checkedUsers("6,tom,tom@ville.example,Actif,Contributeur,jamais,jamais,jamais", line);

        assertThat(sheet.state()).isEqualTo(ImportState.FAULTY);
        assertThat(faults(sheet, Locale.FRENCH)).singleElement().asString().startsWith("3 · " + fault);
    }

    @Test
    void a_name_that_is_somebody_else_s_here_is_told_before_anything_is_mixed_up() {
        requestedForLea();
        DepartmentId culture = city.department("CUL", "Culture");
        city.person("Tom", "Quéré", culture);

        ImportSheet sheet = checkedUsers(
                "7,lea_etienne,tom.quere@ville.example,Actif,Contributeur,01/03/2025 - 09:00,jamais,jamais");

        assertThat(faults(sheet, Locale.FRENCH))
                .containsExactly("2 · Nom d’utilisateur · Ici, ce nom d’utilisateur est celui de Léa Étienne."
                        + " Changez-le d’abord sur la fiche de son compte.");
    }

    @Test
    void whoever_revised_it_last_has_touched_it_else_its_author() {
        requestedForLea();

        ImportSheet sheet = run(checkedContents(
                "1,10,Forum,Événement,autre,lea_etienne,20/11/2026 - 10:00,Publié",
                "2,20,Tarifs,Page,lea_etienne,,01/10/2026 - 10:00,Publié",
                "3,30,Accueil,Page,lea_etienne,autre,21/11/2026 - 10:00,Publié"));

        assertThat(sheet.effects())
                .containsExactly(new Effect("contributors", 1), new Effect("activated", 1), new Effect("strangers", 1));
        assertThat(count("portal_contribution where user_name = 'lea_etienne'")).isEqualTo(2);
        assertThat(count("portal_account where status = 'ACTIVE' and last_contribution_on = date '2026-11-20'"
                        + " and created_on is not null"))
                .isEqualTo(1);
    }

    @Test
    void an_older_file_never_moves_the_last_contribution_back() {
        requestedForLea();
        run(checkedContents("1,11,Forum,Événement,lea_etienne,,20/11/2026 - 10:00,Publié"));

        ImportSheet older = run(checkedContents("1,10,Forum,Événement,lea_etienne,,01/10/2026 - 10:00,Publié"));

        assertThat(older.created()).isEqualTo(1);
        assertThat(older.effects()).isEmpty();
        assertThat(count("portal_account where last_contribution_on = date '2026-11-20'"))
                .isEqualTo(1);
    }

    @Test
    void the_day_of_a_contribution_is_the_city_s() {
        requestedForLea();

        run(checkedContents(
                "1,10,Nuit,Événement,lea_etienne,,21/06/2026 - 00:30,Publié",
                "2,20,Heure d’hiver,Événement,lea_etienne,,25/10/2026 - 02:30,Publié"));

        assertThat(count("portal_account where last_contribution_on = date '2026-10-25'"))
                .isEqualTo(1);
        assertThat(count("portal_contribution where revised_at = timestamptz '2026-06-20 22:30:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_published_before_the_account_was_known_is_credited_to_it_later() {
        run(checkedContents("1,10,Forum,Événement,lea_etienne,,20/11/2026 - 10:00,Publié"));
        requestedForLea();

        ImportSheet again = checkedContents("1,10,Forum,Événement,lea_etienne,,20/11/2026 - 10:00,Publié");

        assertThat(again.state()).isEqualTo(ImportState.READY);
        run(again);
        assertThat(accounts("true")).containsExactly("lea_etienne ACTIVE");
    }

    @Test
    void a_revision_that_comes_twice_in_a_file_is_one() {
        requestedForLea();
        String line = "1,10,Forum,Événement,lea_etienne,,20/11/2026 - 10:00,Publié";

        ImportSheet sheet = run(checkedContents(line, line));

        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(count("portal_contribution")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,10,Forum,Page,lea,,20/11/2026 - 10:00,Publié | Numéro du contenu · Écrivez un nombre entier.",
                "1,-10,Forum,Page,lea,,20/11/2026 - 10:00,Publié | Numéro de la révision · Écrivez un nombre entier.",
                "1,10,Forum,Page,lea,,jamais,Publié | Date de révision · Ce n’est pas une date.",
                "1,10,Forum,Page,lea,,20/11/2027 - 10:00,Publié | Date de révision · Cette date est à venir.",
                "1,10,Forum,Page,,,20/11/2026 - 10:00,Publié | Auteur · Ni auteur ni réviseur"
            })
    void faults_of_contents_are_told_too(String line, String fault) {
        assertThat(faults(checkedContents(line), Locale.FRENCH))
                .singleElement()
                .asString()
                .startsWith("2 · " + fault);
    }

    @Test
    void a_later_contribution_moves_a_day_and_leaves_forms_and_history_alone() {
        PortalAccountId account = requestedForLea();
        run(checkedContents("1,10,Forum,Événement,lea_etienne,,20/10/2026 - 10:00,Publié"));
        int journal = count("history_entry where subject_id = ?", account.value());
        int version = version(account);

        run(checkedContents("1,11,Forum,Événement,lea_etienne,,20/11/2026 - 10:00,Publié"));

        assertThat(version(account)).isEqualTo(version);
        assertThat(count("history_entry where subject_id = ?", account.value())).isEqualTo(journal);
        as(hélène, () -> {
            checklist.untick(account, org.contributornetwork.portal.ChecklistPoint.ROLES, hélène);
            return account;
        });
    }

    private void theCityWithItsReferents() {
        imported(SERVICES, "services.csv");
        run(checkedAsDecisionsTaken("reseau.csv", file("reseau.csv")));
    }

    private StaffMemberId lea() {
        return city.person("Léa", "Étienne", city.department("SPO", "Sports"));
    }

    private PortalAccountId requestedForLea() {
        StaffMemberId lea = lea();
        return as(hélène, () -> request.request(PortalAccountId.next(), lea, "Tient l’agenda.", hélène));
    }

    private ImportSheet checkedUsers(String... lines) {
        return checked(USERS, "utilisateurs.csv", (HEADER + String.join("\r\n", lines)).getBytes(UTF_8));
    }

    private ImportSheet checkedContents(String... lines) {
        return checked(CONTENTS, "contenus.csv", (CONTENT_HEADER + String.join("\r\n", lines)).getBytes(UTF_8));
    }

    private List<String> accounts(String condition) {
        return jdbc.sql("select user_name || ' ' || status from portal_account where " + condition
                        + " order by user_name")
                .query(String.class)
                .list();
    }

    private String everyAccount() {
        return jdbc.sql(
                        "select coalesce(string_agg((to_jsonb(a) - 'observed_at')::text, ',' order by id), '') from portal_account a")
                .query(String.class)
                .single();
    }

    private int version(PortalAccountId account) {
        return jdbc.sql("select version from portal_account where id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }
}
