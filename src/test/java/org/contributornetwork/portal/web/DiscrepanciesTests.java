package org.contributornetwork.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.PortalSpecification;
import org.junit.jupiter.api.Test;

/** The list of discrepancies: each kind with what to do about it. */
class DiscrepanciesTests extends PortalSpecification {

    private static final String ALL = "/portal-accounts/discrepancies";

    @Test
    void each_kind_is_told_with_what_to_do() {
        every();

        assertThat(open(helene, ALL).text())
                .contains(
                        "7 écarts",
                        "Blanc Zoé zoe_blanc Sports Encore ouvert sur le portail Il est fermé ici : bloquez-le sur le portail sans attendre.",
                        "Cœur Éric eric_coeur Sports Absent du portail Créez-le de nouveau sur le portail, ou fermez-le ici.",
                        "Étienne Léa lea_etienne Sports Autres rôles qu’attendu Administrateur, Contributeur au lieu de Contributeur",
                        "Masson Awa awa_masson Sports Bloqué sur le portail Débloquez-le sur le portail, ou suspendez-le ici avec une raison.",
                        "Petit Marc marc_petit Sports Encore ouvert sur le portail Il est suspendu ici : bloquez-le sur le portail, ou réactivez-le.",
                        "Quéré Tom Sports Sans compte Cette personne publie ou devrait publier, et n’a pas de compte.",
                        "stagiaire_2021 Inconnu du réseau Cherchez de qui il s’agit");
    }

    @Test
    void they_are_filtered_by_kind_and_searched() {
        every();

        assertThat(open(helene, ALL + "?kind=active-there").rows()).containsExactly("Blanc Zoé", "Petit Marc");
        assertThat(open(helene, ALL + "?kind=without-account").rows()).containsExactly("Quéré Tom");
        assertThat(open(helene, ALL + "?kind=unknown-person").text()).contains("1 écart", "stagiaire_2021");
        assertThat(open(helene, ALL + "?kind=unknown-person").chips()).containsExactly("Inconnu du réseau");
        assertThat(open(helene, ALL + "?q=etienne").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, ALL + "?q=stagiaire").text()).contains("1 écart");
        assertThat(open(helene, "/portal-accounts?state=discrepancy").rows())
                .containsExactly("Blanc Zoé", "Cœur Éric", "Étienne Léa", "Masson Awa", "Petit Marc");
    }

    @Test
    void the_count_that_others_show_is_the_length_of_the_list() {
        every();

        assertThat(jdbc.sql("select " + Discrepancies.COUNT)
                        .param("today", city.today())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void whoever_has_no_account_is_a_click_away_from_one() {
        StaffMemberId tom = city.person("Tom", "Quéré", sports, Set.of(city.task("Agenda")));

        assertThat(open(helene, ALL).link("Quéré Tom").toString())
                .isIn("/staff/" + tom, "/portal-accounts/new?department=" + sports + "&person=" + tom);
        assertThat(open(helene, ALL).html())
                .contains("/portal-accounts/new?department=" + sports + "&amp;person=" + tom);
    }

    @Test
    void is_communication_s_alone() {
        assertThat(open(nadia, ALL).status()).isEqualTo(404);
        assertThat(open(nadia, ALL + "/export").status()).isEqualTo(404);
    }

    @Test
    void is_exported() {
        every();

        assertThat(open(helene, ALL + "/export?kind=roles").html().lines())
                .containsExactly(
                        "\uFEFFQui;Service;Nom d’utilisateur;Écart;Rôles sur le portail;Rôles attendus;À faire",
                        "Étienne Léa;Sports;lea_etienne;Autres rôles qu’attendu;Administrateur, Contributeur;Contributeur;"
                                + "Corrigez les rôles sur le portail, ou le mandat ici.");
    }

    @Test
    void where_there_is_none_it_says_so_calmly() {
        Page none = open(helene, ALL);

        assertThat(none.text()).contains("Aucun écart connu", "Le portail est comme le réseau l’attend");
        assertThat(none.link("Importer un export du portail")).hasToString("/imports/new?kind=portal-users");
    }

    private void every() {
        observe(configured(lea), "ACTIVE", "Administrateur,Contributeur");
        observe(configured(person("Awa", "Masson")), "BLOCKED", "Contributeur");
        observe(configured(person("Éric", "Cœur")), "ABSENT", "");
        String marc = configured(person("Marc", "Petit"));
        send(helene, marc + "/suspension", "reason=Congé.");
        observe(marc, "ACTIVE", "Contributeur");
        String zoe = configured(person("Zoé", "Blanc"));
        send(helene, zoe + "/closing", "reason=Double.");
        observe(zoe, "ACTIVE", "Contributeur");
        observe(configured(person("Inès", "Diallo")), "ACTIVE", "Contributeur");
        observe(requested(person("Rosa", "Lefèvre")), "ABSENT", "");
        city.person("Tom", "Quéré", sports, Set.of(city.task("Agenda")));
        jdbc.sql("""
                        insert into portal_stranger (user_name, email, status, roles, observed_at) values
                            ('stagiaire_2021', 'stagiaire@ville.example', 'ACTIVE', '{Contributeur}', now()),
                            ('parti', 'parti@ville.example', 'GONE', '{}', now())""").update();
    }

    private void observe(String page, String status, String roles) {
        jdbc.sql("""
                        update portal_account set observed_at = now(), observed_status = :status,
                            observed_roles = string_to_array(:roles, ',') where id = :id""")
                .param("status", status)
                .param("roles", roles)
                .param("id", idOf(page))
                .update();
    }

    private StaffMemberId person(String firstName, String lastName) {
        return city.person(firstName, lastName, sports);
    }
}
