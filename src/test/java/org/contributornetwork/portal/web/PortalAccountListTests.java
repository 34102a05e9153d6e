package org.contributornetwork.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of accounts: what waits for whom, the dormant ones with their last contribution, each with what to do next. */
class PortalAccountListTests extends PortalSpecification {

    @Test
    void each_state_is_a_list_of_its_own() {
        requested(lea);
        created(person("Awa", "Masson"));
        configured(person("Éric", "Cœur"));
        active(person("Inès", "Diallo"), "2026-11-20");
        active(person("Marc", "Petit"), "2026-08-24");
        send(helene, active(person("Rosa", "Lefèvre"), "2026-11-20") + "/suspension", "reason=Congé.");
        send(helene, requested(person("Zoé", "Blanc")) + "/closing", "reason=Double.");

        assertThat(rows(""))
                .containsExactly("Cœur Éric", "Diallo Inès", "Étienne Léa", "Lefèvre Rosa", "Masson Awa", "Petit Marc");
        assertThat(rows("?state=requested")).containsExactly("Étienne Léa");
        assertThat(rows("?state=to-configure")).containsExactly("Masson Awa");
        assertThat(rows("?state=configured")).containsExactly("Cœur Éric");
        assertThat(rows("?state=active")).containsExactly("Diallo Inès");
        assertThat(rows("?state=dormant")).containsExactly("Petit Marc");
        assertThat(rows("?state=suspended")).containsExactly("Lefèvre Rosa");
        assertThat(rows("?state=closed")).containsExactly("Blanc Zoé");
    }

    @Test
    void dormant_ones_are_listed_with_their_last_contribution_and_what_to_do_next() {
        active(lea, "2026-08-24");
        active(person("Tom", "Quéré"), "2026-01-15");

        Page dormant = open(helene, "/portal-accounts?state=dormant&sort=contribution");

        assertThat(dormant.rows()).containsExactly("Quéré Tom", "Étienne Léa");
        assertThat(dormant.text())
                .contains(
                        "2 comptes",
                        "Quéré Tom tom_quere Sports Dormant le 15 janvier 2026 Relancer",
                        "le 24 août 2026");
    }

    @Test
    void a_service_that_expects_less_finds_nobody_asleep() {
        active(lea, "2026-08-24");
        jdbc.sql("update department set expected_rhythm_days = 180").update();

        assertThat(rows("?state=dormant")).isEmpty();
    }

    @Test
    void seven_days_after_its_reactivation_it_is_called_dormant_again() {
        String page = active(lea, "2026-08-24");
        send(helene, page + "/suspension", "reason=Congé.", "confirmed=true");
        send(helene, page + "/reactivation");

        nineOn("2026-11-29");
        assertThat(rows("?state=dormant")).isEmpty();
        nineOn("2026-11-30");

        assertThat(rows("?state=dormant")).containsExactly("Étienne Léa");
    }

    @ParameterizedTest
    @CsvSource({"etienne", "LÉA", "lea_et", "Lea_Etienne"})
    void is_searched_by_person_and_by_user_name(String typed) {
        requested(lea);
        requested(person("Marc", "Petit"));

        assertThat(open(helene, "/portal-accounts?q={typed}", typed).rows()).containsExactly("Étienne Léa");
    }

    @Test
    void is_found_by_the_name_that_the_person_has_now() {
        requested(lea);
        jdbc.sql("update staff_member set last_name = 'Grandjean' where id = ?")
                .param(lea.value())
                .update();

        assertThat(open(helene, "/portal-accounts?q=grandj").rows()).containsExactly("Grandjean Léa");
        assertThat(open(helene, "/portal-accounts?q=etienne").rows()).hasSize(1);
        jdbc.sql("update portal_account set user_name = 'lea_grandjean'").update();
        jdbc.sql("update staff_member set email = 'lea.grandjean@ville.example' where id = ?")
                .param(lea.value())
                .update();
        assertThat(open(helene, "/portal-accounts?q=etienne").rows()).isEmpty();
    }

    @Test
    void filters_in_use_are_chips_that_take_them_away() {
        requested(lea);
        Page narrowed = open(helene, "/portal-accounts?q=marc&state=requested&department=" + sports);
        assertThat(narrowed.chips()).containsExactly("« marc »", "Sports", "À créer");
        assertThat(narrowed.text()).contains("Aucun compte ne répond à ces filtres");

        assertThat(follow(helene, narrowed, "« marc »").rows()).containsExactly("Étienne Léa");
    }

    @Test
    void everybody_sees_what_concerns_them() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture, Set.of(city.task("Agenda")));
        requested(lea);
        requested(marc);

        assertThat(rows("")).containsExactly("Étienne Léa", "Petit Marc");
        assertThat(open(nadia, "/portal-accounts").rows()).containsExactly("Étienne Léa");
        assertThat(open(nadia, "/portal-accounts").options("department")).containsExactly("Tous", "Sports");
        assertThat(open(city.actor(marc), "/portal-accounts").rows()).containsExactly("Petit Marc");
        assertThat(open(city.actor(marc), "/portal-accounts/export").html())
                .contains("Petit")
                .doesNotContain("Étienne");
        assertThat(open(city.actor(marc), "/portal-accounts").text()).doesNotContain("Demander un compte");
    }

    @Test
    void when_empty_it_says_where_accounts_come_from() {
        Page empty = open(helene, "/portal-accounts");

        assertThat(empty.text()).contains("Aucun compte pour le moment");
        assertThat(empty.link("Importer les utilisateurs du portail")).hasToString("/imports/new?kind=portal-users");
    }

    @Test
    void what_is_filtered_is_exported() {
        active(lea, "2026-11-20");
        requested(person("@Inès", "Diallo"));

        Page file = follow(helene, open(helene, "/portal-accounts"), "Exporter");

        assertThat(file.html().lines())
                .containsExactly(
                        "\uFEFFNom;Prénom;Service;Nom d’utilisateur;État;Dernière contribution;À faire;Demandé le",
                        "Diallo;'@Inès;Sports;ines_diallo;À créer;;Créer le compte;2026-11-23 09:00",
                        "Étienne;Léa;Sports;lea_etienne;Actif;2026-11-20;Rien;2026-11-23 09:00");
    }

    private java.util.List<String> rows(String query) {
        return open(helene, "/portal-accounts" + query).rows();
    }

    private StaffMemberId person(String firstName, String lastName) {
        return city.person(firstName, lastName, sports);
    }
}
