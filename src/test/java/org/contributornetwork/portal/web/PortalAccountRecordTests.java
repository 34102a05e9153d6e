package org.contributornetwork.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalSpecification;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one account: the next thing to do, its checklist, what is expected and observed, each for those whom it concerns. */
class PortalAccountRecordTests extends PortalSpecification {

    @Test
    void leads_from_one_thing_to_do_to_the_next() {
        StaffMemberId tom = referent("Tom", "Quéré");
        String page = pageOf(tom);

        Page create = open(helene, page);
        assertThat(create.text())
                .contains("À créer", "À faire Créer le compte Sur le portail, sous le nom tom_quere.", "C’est créé");
        tick(page, "created");
        assertThat(open(helene, page).text())
                .contains("À paramétrer", "Donner les rôles Sur le portail : Contributeur, Référent.");
        tick(page, "roles");
        assertThat(open(helene, page).text()).contains("Ouvrir les rubriques Celles de son service : /SPO.");
        tick(page, "sections");
        assertThat(open(helene, page).text()).contains("Envoyer le message de bienvenue");
        tick(page, "welcome");

        assertThat(open(helene, page).text()).contains("Prêt", "Attendre une première contribution", "Écrire à Tom");
        assertThat(status(page)).isEqualTo("CONFIGURED");
    }

    @Test
    void a_tick_says_what_it_noted_and_leaves_a_line_in_the_history() {
        String page = requested(lea);

        Page answer = send(helene, page + "/checklist/created", "day=2026-11-20");

        assertThat(answer.redirect()).isEqualTo(page);
        assertThat(answer.notice()).isEqualTo("C’est noté : Créé sur le portail.");
        assertThat(open(helene, page).text())
                .contains(
                        "Paramétrage du compte avancé",
                        "Créé sur le portail : 20 novembre 2026",
                        "État du compte : À créer → devient À paramétrer");
    }

    @Test
    void the_same_button_pressed_twice_notes_it_once() {
        String page = requested(lea);
        tick(page, "created");
        tick(page, "created");

        assertThat(count("history_entry where event = 'portal.ticked'")).isEqualTo(1);
    }

    @Test
    void a_tick_that_comes_after_another_is_shown_both() {
        String page = created(lea);

        Page late = send(helene, page + "/checklist/created", "day=2026-11-20");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Quelqu’un a été plus rapide", "Créé sur le portail 23 novembre 2026 20 novembre 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, Ce jour est à venir",
        "1949-12-31, 'Écrivez une date qui existe'",
        "31/12/2026, 'Écrivez une date qui existe'"
    })
    void a_day_that_cannot_be_is_refused_beside_its_field(String day, String why) {
        String page = requested(lea);

        Page refused = send(helene, page + "/checklist/created", "day=" + day);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("day")).contains(why);
        assertThat(refused.field("day")).isEqualTo(day);
        assertThat(status(page)).isEqualTo("REQUESTED");
    }

    @Test
    void a_mistake_is_taken_back() {
        String page = configured(lea);

        Page answer = send(helene, page + "/checklist/welcome/removal");

        assertThat(answer.notice()).contains("Message de bienvenue envoyé", "n’est plus coché");
        assertThat(status(page)).isEqualTo("CREATED");
    }

    @Test
    void what_rests_on_the_creation_goes_first() {
        String page = configured(lea);

        Page refused = send(helene, page + "/checklist/created/removal");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("décochez-les d’abord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "CREATED", "first_sign_in"})
    void there_is_no_other_point(String point) {
        String page = requested(lea);

        assertThat(send(helene, page + "/checklist/" + point).status()).isEqualTo(404);
    }

    @Test
    void roles_are_expected_while_a_mandate_is_in_force() {
        StaffMemberId tom = referent("Tom", "Quéré");
        assertThat(open(helene, pageOf(tom)).text()).contains("Rôles Contributeur, Référent pas encore constaté");
        assertThat(open(helene, requested(lea)).text()).contains("Rôles Contributeur pas encore constaté");
        nineOn("2027-11-23");

        assertThat(open(helene, pageOf(tom)).text()).contains("Rôles Contributeur pas encore constaté");
    }

    @Test
    void what_the_portal_says_stands_beside_what_is_expected() {
        String page = configured(lea);
        observed(page, "BLOCKED", "Administrateur, Contributeur");

        assertThat(open(helene, page).text())
                .contains(
                        "Bloqué sur le portail",
                        "Rôles Contributeur Administrateur, Contributeur",
                        "Accès ouvert bloqué",
                        "Régler un écart avec le portail",
                        "Débloquez-le sur le portail, ou suspendez-le ici avec une raison.");
    }

    @Test
    void the_last_contributions_are_listed_the_latest_first() {
        String page = active(lea, "2026-11-20");
        contribution(1, "Forum des clubs", "2026-11-20T10:00:00Z");
        contribution(2, "Tarifs de la piscine", "2026-10-01T10:00:00Z");

        assertThat(open(helene, page).text())
                .containsSubsequence(
                        "Dernières contributions", "Forum des clubs", "il y a 3 jours", "Tarifs de la piscine");
    }

    @Test
    void a_dormant_one_says_since_when_and_whom_to_write_to() {
        String page = active(lea, "2026-08-24");

        Page dormant = open(helene, page);

        assertThat(dormant.text()).contains("Dormant", "Relancer", "le 24 août 2026", "attendue tous les 90 jours");
        assertThat(dormant.link("Écrire à Léa")).hasToString("mailto:lea.etienne@ville.example");
    }

    @Test
    void its_person_reads_it_and_changes_nothing() {
        String page = active(lea, "2026-11-20");
        Actor own = city.actor(lea);

        Page read = open(own, page);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text())
                .contains("Où en est ce compte", "Il sert à publier sous le nom lea_etienne.")
                .doesNotContain("Suspendre", "Noter que c’est fait", "Ce n’est pas fait");
        for (String deed : new String[] {
            "/checklist/charter", "/checklist/created/removal", "/reactivation", "/suspension", "/closing", "/user-name"
        }) {
            assertThat(send(own, page + deed, "reason=Moi.").status()).as(deed).isEqualTo(404);
        }
    }

    @Test
    void the_head_of_the_service_reads_it_others_do_not_know_of_it() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture, Set.of(city.task("Agenda")));
        city.appoint(marc, culture);
        StaffMemberId tom = city.person("Tom", "Quéré", sports, Set.of(city.task("Actualités")));
        String page = requested(lea);

        assertThat(open(nadia, page).status()).isEqualTo(200);
        assertThat(open(city.actor(marc), page).status()).isEqualTo(404);
        assertThat(open(city.actor(tom), page).status()).isEqualTo(404);
    }

    @Test
    void an_account_alone_gives_its_person_a_place_in_the_network() {
        assertThat(open(city.actor(lea), "/portal-accounts").status()).isEqualTo(404);
        String page = requested(lea);

        assertThat(open(city.actor(lea), "/portal-accounts").rows()).containsExactly("Étienne Léa");
        assertThat(open(city.actor(lea), "/departments").status()).isEqualTo(200);
        send(helene, page + "/closing", "reason=Plus besoin.");

        assertThat(open(city.actor(lea), "/portal-accounts").status()).isEqualTo(404);
        assertThat(open(city.actor(lea), page).status()).isEqualTo(200);
    }

    @Test
    void the_person_s_page_leads_there_or_to_asking_for_it() {
        Page without = open(helene, "/staff/" + lea);
        assertThat(without.text()).contains("Compte sur le portail aucun");
        assertThat(without.link("Demander un compte"))
                .hasToString("/portal-accounts/new?department=" + sports + "&person=" + lea);
        String page = requested(lea);

        assertThat(open(helene, "/staff/" + lea).link("lea_etienne")).hasToString(page);
        assertThat(open(city.actor(lea), "/staff/" + lea).link("lea_etienne")).hasToString(page);
        assertThat(open(city.actor(head), "/staff/" + lea).text()).contains("Compte sur le portail demandé");
    }

    @Test
    void reads_in_english_too() {
        String page = active(lea, "2026-11-20");
        jdbc.sql("update user_account set language = 'en' where id = ?")
                .param(helene.account().value())
                .update();

        assertThat(open(city.helene(), page).text())
                .contains(
                        "Léa Étienne, account on the portal",
                        "Active",
                        "Expected and observed",
                        "Welcome message sent");
    }

    private void observed(String page, String status, String roles) {
        jdbc.sql("""
                        update portal_account set observed_at = now(), observed_status = :status,
                            observed_roles = string_to_array(:roles, ', ') where id = :id""")
                .param("status", status)
                .param("roles", roles)
                .param("id", idOf(page))
                .update();
    }

    private void contribution(int number, String title, String revisedAt) {
        jdbc.sql("""
                        insert into portal_contribution (content_id, revision_id, user_name, title, content_type, revised_at)
                        values (:id, :id, 'Lea_Etienne', :title, 'Événement', cast(:at as timestamptz))""")
                .param("id", number)
                .param("title", title)
                .param("at", revisedAt)
                .update();
    }
}
