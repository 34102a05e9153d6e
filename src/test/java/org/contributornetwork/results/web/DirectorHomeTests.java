package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A director's first page, read between two meetings: what they are asked, and how their service is doing. */
class DirectorHomeTests extends PagesTest {

    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId head;
    private StaffMemberId lea;
    private OnThePortal portal;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaWorks() {
        sports = city.department("SPO", "Sports", "Direction de la culture et des sports", 2);
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        portal = new OnThePortal(jdbc, city.today());
    }

    @Test
    void a_director_sees_the_decisions_asked_of_them_and_their_service() {
        MandateId mandate = city.propose(lea, sports);
        DepartmentId culture = city.department("CUL", "Culture");
        city.propose(city.person("Marc", "Petit", culture), culture);

        Page home = open(nadia, "/");

        assertThat(home.text())
                .contains(
                        "Bonjour Nadia",
                        "Une décision vous attend",
                        "Désigner Léa Étienne référent du service Sports ?")
                .contains("Sports sous le minimum", "Référents aucun sur 2 au minimum", "Les 2 agents du service")
                .doesNotContain("Marc Petit", "Culture");
        assertThat(home.link("Décider")).hasToString("/mandates/" + mandate);
    }

    @Test
    void when_all_is_decided_the_director_is_told_so() {
        city.approve(city.propose(lea, sports), nadia);

        assertThat(open(nadia, "/").text()).contains("Aucune décision ne vous attend", "Référents 1 sur 2 au minimum");
    }

    @Test
    void who_decides_in_somebody_s_place_is_told_for_whom() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        portal.deputy(sports, head, ines);
        city.propose(lea, sports);

        Page deputy = open(city.actor(ines), "/");

        assertThat(deputy.text())
                .contains("Une décision vous attend", "pour Nadia Robin , par Hélène Aubry", "Sports pour Nadia Robin");
        assertThat(deputy.hasLink("Nommer un suppléant")).isFalse();
        assertThat(open(nadia, "/").text())
                .contains("Suppléance Inès Diallo, jusqu’au 3 décembre 2026")
                .doesNotContain("pour Nadia Robin");
    }

    @Test
    void without_a_deputy_the_head_may_name_one() {
        assertThat(open(nadia, "/").link("Nommer un suppléant")).hasToString("/departments/" + sports + "/deputies");
    }

    @Test
    void the_organisation_sheet_to_sign_is_the_first_button() {
        assertThat(open(nadia, "/").text()).contains("Organisation Pas encore de fiche");

        UUID signed = portal.sheet(sports, 1, "SIGNED", head);
        Page settled = open(nadia, "/");
        assertThat(settled.link("Fiche signée le 23 mars 2026")).hasToString("/organisation/" + signed);

        portal.sheet(sports, 2, "DRAFT", head);
        assertThat(open(nadia, "/").text()).contains("Fiche signée le 23 mars 2026");

        jdbc.sql("update organisation_sheet set status = 'AWAITING_SIGNATURE' where number = 2")
                .update();
        Page asked = open(nadia, "/");
        assertThat(asked.text()).contains("Organisation fiche à signer");
        assertThat(asked.link("Lire et signer la fiche d’organisation").toString())
                .startsWith("/organisation/")
                .isNotEqualTo("/organisation/" + signed);
    }

    @Test
    void mandates_that_end_soon_are_a_button_away_from_being_renewed() {
        city.approve(city.propose(lea, sports), nadia);
        assertThat(open(nadia, "/").text()).contains("Fins de mandat Aucune dans les 60 jours");

        jdbc.sql("update referent_mandate set ends_on = ?")
                .param(city.today().plusDays(60))
                .update();

        Page home = open(nadia, "/");
        assertThat(home.text()).contains("1 mandat se termine dans les 60 jours");
        assertThat(home.link("Renouveler ce mandat")).hasToString("/mandates/renewals");
    }

    @Test
    void the_people_who_have_a_part_are_told_with_what_they_published_last() {
        city.approve(city.propose(lea, sports), nadia);
        portal.asleep(lea);
        portal.awake(city.person("Tom", "Quéré", sports));
        city.propose(city.person("Inès", "Diallo", sports), sports);
        portal.account(city.person("Rosa", "Blanc", sports), "CREATED", null);
        city.person("Farid", "Da Silva", sports);

        assertThat(open(nadia, "/").text())
                .containsSubsequence(
                        "Léa Étienne Référent jusqu’au 22 novembre 2027 dormant A publié il y a 5 mois",
                        "Inès Diallo Proposé comme référent Pas encore de compte sur le portail",
                        "Rosa Blanc Contributeur Compte en préparation",
                        "Tom Quéré Contributeur A publié il y a 10 jours")
                .doesNotContain("Farid Da Silva");
    }

    @Test
    void asks_the_database_as_often_for_one_person_as_for_a_hundred_and_shows_a_handful() {
        List<Integer> statements = new ArrayList<>();
        for (int people : List.of(1, 20, 100)) {
            jdbc.sql("""
                            insert into staff_member (id, version, last_name, first_name, email, department_id)
                            select gen_random_uuid(), 0, 'Martin', 'Jeanne ' || n, 'jeanne.' || n || '@ville.example', :sports
                            from generate_series(1, :people) n on conflict do nothing""")
                    .param("sports", sports.value())
                    .param("people", people)
                    .update();
            jdbc.sql("""
                            insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name,
                                created_on, last_contribution_on)
                            select gen_random_uuid(), 0, id, split_part(email, '@', 1), 'ACTIVE', now(), 'Hélène Aubry', date '2026-11-01',
                                date '2026-11-02'
                            from staff_member where last_name = 'Martin' on conflict do nothing""").update();
            statements.add(StatementCount.during(() -> open(nadia, "/")).size());
        }

        assertThat(statements).allMatch(statements.get(0)::equals);
        assertThat(open(nadia, "/").html().split("/staff/", -1)).hasSizeLessThan(12);
        assertThat(open(nadia, "/").link("Les 102 agents du service")).hasToString("/staff?department=" + sports);
    }

    @Test
    void speaks_english_too() {
        city.approve(city.propose(lea, sports), nadia);
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.actor(head), "/").text())
                .contains("No decision waits for you", "Organisation No sheet yet", "Léa Étienne Referent until");
    }
}
