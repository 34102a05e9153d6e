package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Communication's first page: what awaits it, the most urgent first, and what needs nothing in a few calm words. */
class HomeTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId head;
    private StaffMemberId lea;
    private OnThePortal portal;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaWorks() {
        helene = city.helene();
        sports = city.department("SPO", "Sports", "Direction de la culture et des sports", 2);
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        portal = new OnThePortal(jdbc, city.today());
    }

    @ParameterizedTest
    @CsvSource({
        "Voir les retards, 1 Décision en retard de plus de 3 jours ouvrés, 1 désignation",
        "Voir les décisions, 3 Référents à faire approuver, 3 désignations",
        "Voir les postes vacants, 2 Services sans directeur, 2 services",
        "Voir ces services, 2 Services sans référent, 2 services",
        "Voir qui compléter, 3 Services sous leur minimum de référents, 3 services",
        "Voir qui doit signer, 1 Fiche d’organisation à faire signer, 1 service",
        "Voir les mandats à renouveler, 1 Mandat se termine dans les 60 jours, 1 désignation",
        "Voir les comptes à créer, 1 Compte du portail à créer Léa Étienne (Sports)., 1 compte",
        "Voir les comptes à paramétrer, 1 Compte du portail à paramétrer Inès Diallo (Sports)., 1 compte",
        "Voir les écarts, 3 Écarts avec le portail Marc Petit, 3 écarts",
        "Voir qui relancer, 1 Contributeur dormant Marc Petit (Culture)., 1 compte"
    })
    void each_figure_of_communication_leads_to_a_list_of_as_many(String link, String figure, String count) {
        aCityWithWorriesOfEveryKind();

        Page home = open(helene, "/");

        assertThat(home.text()).contains("À traiter", figure);
        assertThat(follow(helene, home, link).text()).contains(count);
    }

    @Test
    void heads_who_cannot_sign_in_yet_are_counted_as_people_and_lead_to_them() {
        StaffMemberId marc = city.person("Marc", "Petit", sports);
        city.appoint(marc, city.department("CUL", "Culture"));
        city.appoint(marc, city.department("EAU", "Eau"));

        Page home = open(helene, "/");

        assertThat(home.text()).contains("Services dirigés 3 sur 3", "Directeurs inscrits 1 sur 2");
        Page people = follow(helene, home, "Le directeur à inviter");
        assertThat(people.chips()).containsExactly("Directeur", "Sans accès à cette application");
        assertThat(people.rows()).containsExactly("Petit Marc");
    }

    @Test
    void names_say_whom_a_figure_is_about_who_waits_longest_first() {
        aCityWithWorriesOfEveryKind();

        assertThat(open(helene, "/").text())
                .contains("Inès Diallo (Sports), Marc Petit (Culture), Éric Cœur (Sports).")
                .contains("Culture (0/1), Eau (0/1), Sports (1/2).");
    }

    @Test
    void what_somebody_waits_for_stands_before_what_will_come() {
        aCityWithWorriesOfEveryKind();

        assertThat(open(helene, "/").text())
                .containsSubsequence(
                        "Voir les retards",
                        "Voir les comptes à créer",
                        "Voir les décisions",
                        "Voir les postes vacants",
                        "Voir les mandats à renouveler",
                        "Voir qui relancer");
    }

    @Test
    void beyond_the_most_urgent_the_list_is_folded_so_that_it_is_no_wall() {
        aCityWithWorriesOfEveryKind();

        assertThat(open(helene, "/").text())
                .containsSubsequence(
                        "Voir les postes vacants", "Et 5 autres points, moins pressants", "Voir ces services");
    }

    @Test
    void what_needs_nothing_is_folded_behind_one_line() {
        aCityWithWorriesOfEveryKind();
        jdbc.sql("delete from validation_circuit").update();
        jdbc.sql("delete from organisation_sheet").update();

        Page home = open(helene, "/");

        assertThat(home.text()).contains("Et un point en ordre Aucune fiche d’organisation n’attend de signature.");
        assertThat(home.html()).contains("<details class=\"calm\">").doesNotContain(">0</span>");
    }

    @Test
    void where_nothing_waits_it_is_said_calmly() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        city.approve(city.propose(lea, sports), nadia);
        city.approve(city.propose(ines, sports), nadia);
        portal.awake(lea);
        portal.awake(ines);

        assertThat(open(helene, "/").text())
                .contains("Rien n’attend aujourd’hui")
                .contains("Aucun directeur ne tarde à répondre.", "Aucune proposition n’attend.")
                .contains("Chaque service a quelqu’un pour décider.", "Chaque service a ses référents au minimum.")
                .contains("Aucun compte du portail n’est à créer.", "Chaque contributeur publie à son rythme.")
                .contains("Services avec référent 1 sur 1", "Postes pourvus 2 sur 2", "Services dirigés 1 sur 1");
    }

    @Test
    void a_mandate_that_somebody_has_renewed_is_no_worry() {
        city.approve(city.propose(lea, sports), nadia);
        clock.advance(Period.ofMonths(11));
        assertThat(open(helene, "/").text()).contains("1 Mandat se termine dans les 60 jours Léa Étienne (Sports).");

        jdbc.sql("""
                        insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at,
                            proposed_by, proposed_by_name, decided_at, decided_by, decided_by_name, starts_on, ends_on, renews)
                        select gen_random_uuid(), 0, department_id, staff_member_id, status, origin, reason, proposed_at,
                            proposed_by, proposed_by_name, decided_at, decided_by, decided_by_name, ends_on, ends_on + 365, id
                        from referent_mandate""").update();

        assertThat(open(helene, "/").text())
                .contains("Aucun mandat ne se termine dans les 60 jours sans être renouvelé.");
    }

    @Test
    void an_account_sleeps_only_longer_than_its_service_expects() {
        portal.account(lea, "ACTIVE", city.today().minusDays(90));
        assertThat(open(helene, "/").text()).doesNotContain("Contributeur dormant");

        jdbc.sql("update portal_account set last_contribution_on = last_contribution_on - 1")
                .update();
        assertThat(open(helene, "/").text()).contains("1 Contributeur dormant Léa Étienne (Sports).");

        jdbc.sql("update department set expected_rhythm_days = 120").update();
        assertThat(open(helene, "/").text()).doesNotContain("Contributeur dormant");
    }

    @Test
    void people_who_miss_an_account_are_a_difference_too_and_told_without_names() {
        city.person("Rosa", "Blanc", sports, Set.of(city.task("Actualités")));

        assertThat(open(helene, "/").text())
                .contains(
                        "1 Écart avec le portail Des personnes qui publient, ou devraient publier, n’ont pas encore de compte.");
    }

    @Test
    void beyond_a_thousand_it_counts_no_further_than_the_list_does() {
        jdbc.sql("""
                        insert into portal_stranger (user_name, email, status, roles, observed_at)
                        select 'inconnu-' || n, n || '@ville.example', 'ACTIVE', '{}', now() from generate_series(1, 1200) n""").update();

        Page home = open(helene, "/");

        assertThat(home.text())
                .contains("1000+ Écarts avec le portail inconnu-1, inconnu-10, inconnu-100 et bien d’autres.");
        assertThat(follow(helene, home, "Voir les écarts").text()).contains("Plus de 1 000 écarts");
    }

    @Test
    void speaks_english_too() {
        aCityWithWorriesOfEveryKind();
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.helene(), "/").text())
                .contains(
                        "1 Portal account to create", "1 Mandate ends within 60 days", "3 Differences with the portal");
    }

    @Test
    void all_of_it_is_one_question_to_the_database() {
        aCityWithWorriesOfEveryKind();

        assertThat(StatementCount.during(() -> open(helene, "/")).stream()
                        .filter(sql -> sql.contains("under_minimum_names")))
                .hasSize(1);
    }

    /**
     * A referent missing in Sports, Culture and Eau without head or referent; three proposals, one of them late; an account to
     * create, one to configure, one that sleeps; a sheet to sign, a mandate near its end. The portal has blocked Marc and knows two
     * whom nobody knows.
     */
    private void aCityWithWorriesOfEveryKind() {
        city.approve(city.propose(lea, sports), nadia);
        jdbc.sql("update referent_mandate set ends_on = ?")
                .param(city.today().plusDays(40))
                .update();
        DepartmentId culture = city.department("CUL", "Culture");
        city.department("EAU", "Eau");
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        city.propose(ines, sports);
        clock.advance(Period.ofDays(7));
        StaffMemberId marc = city.person("Marc", "Petit", culture);
        city.propose(marc, culture);
        city.propose(city.person("Éric", "Cœur", sports), sports);
        portal.account(lea, "REQUESTED", null);
        portal.account(ines, "CREATED", null);
        portal.asleep(marc);
        jdbc.sql("update portal_account set observed_at = now(), observed_status = 'BLOCKED' where staff_member_id = ?")
                .param(marc.value())
                .update();
        jdbc.sql("""
                        insert into portal_stranger (user_name, email, status, roles, observed_at)
                        select name, name || '@ville.example', 'ACTIVE', '{}', now() from unnest(array['fantome', 'stagiaire']) name""").update();
        portal.sheet(sports, 1, "AWAITING_SIGNATURE", head);
    }
}
