package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page: what awaits communication, what a director is asked, where a contributor stands. */
class HomeTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId lea;
    private TaskId news;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaContributes() {
        helene = city.helene();
        news = city.task("Actualités");
        sports = city.department("SPO", "Sports", "Direction de la culture et des sports", 2);
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports, Set.of(news));
    }

    @ParameterizedTest
    @CsvSource({
        "Voir les retards, 1 Décision en retard de plus de 3 jours ouvrés, 1 désignation",
        "Voir les décisions, 3 Référents à faire approuver, 3 désignations",
        "Voir les postes vacants, 2 Services sans directeur, 2 services",
        "Voir ces services, 2 Services sans référent, 2 services",
        "Voir qui compléter, 3 Services sous leur minimum de référents, 3 services"
    })
    void each_figure_of_communication_leads_to_a_list_of_as_many(String link, String figure, String count) {
        aCityWithWorriesOfEveryKind();

        Page home = open(helene, "/");

        assertThat(home.text()).contains("À traiter", figure);
        assertThat(follow(helene, home, link).text()).contains(count);
    }

    @Test
    void names_say_whom_a_figure_is_about_the_oldest_proposal_first() {
        aCityWithWorriesOfEveryKind();

        assertThat(open(helene, "/").text())
                .contains("Inès Diallo (Sports), Marc Petit (Culture), Éric Cœur (Sports).")
                .contains("Culture (0/1), Eau (0/1), Sports (1/2).");
    }

    @Test
    void where_nothing_waits_it_is_said_calmly() {
        city.approve(city.propose(lea, sports), nadia);
        city.approve(city.propose(city.person("Inès", "Diallo", sports), sports), nadia);

        assertThat(open(helene, "/").text())
                .contains("Aucun directeur ne tarde à répondre.", "Aucune proposition n’attend.")
                .contains("Chaque service a quelqu’un pour décider.", "Chaque service a ses référents au minimum.")
                .contains("Services couverts 1 sur 1", "Postes pourvus 2 sur 2", "Services dirigés 1 sur 1");
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
                .contains("Mon service", "Aucun référent sur 2 au minimum, 2 agents inscrits", "sous le minimum")
                .doesNotContain("Marc Petit");
        assertThat(home.link("Décider")).hasToString("/mandates/" + mandate);
    }

    @Test
    void when_all_is_decided_the_director_is_told_so() {
        city.approve(city.propose(lea, sports), nadia);

        assertThat(open(nadia, "/").text()).contains("Aucune décision ne vous attend", "1 référent sur 2 au minimum");
    }

    @Test
    void a_contributor_sees_their_place_and_may_propose_themselves() {
        Page home = open(city.actor(lea), "/");

        assertThat(home.text())
                .contains("Bonjour Léa", "Ma place dans le réseau", "Devenir référent du service Sports ?")
                .contains("Rôle Contributeur", "Tâches Actualités", "Nadia Robin dirige votre service.");
        assertThat(follow(city.actor(lea), home, "Me proposer comme référent").field("person"))
                .isEqualTo(lea.toString());
    }

    @Test
    void then_their_next_step_follows_their_mandate() {
        MandateId mandate = city.propose(lea, sports);
        assertThat(open(city.actor(lea), "/").text()).contains("Votre désignation attend une décision");

        city.approve(mandate, nadia);

        assertThat(open(city.actor(lea), "/").text())
                .contains("Référent jusqu’au 22 novembre 2027", "Vérifiez que votre fiche est juste");
    }

    @Test
    void a_refusal_is_said_and_its_reason_is_a_link_away() {
        send(nadia, "/mandates/" + city.propose(lea, sports) + "/refusal", "reason=L’équipe est réduite.");

        Page home = open(city.actor(lea), "/");

        assertThat(home.text()).contains("Votre désignation n’a pas été retenue");
        assertThat(follow(city.actor(lea), home, "Voir ma fiche").text()).contains("L’équipe est réduite.");
    }

    @Test
    void after_its_end_the_person_may_propose_themselves_again() {
        city.approve(city.propose(lea, sports), nadia);
        clock.advance(Period.ofMonths(12));

        Page home = open(city.actor(lea), "/");

        assertThat(home.text()).contains("Votre mandat est terminé", "ancien référent");
        assertThat(home.hasLink("Me proposer comme référent")).isTrue();
    }

    /** A referent missing in Sports, Culture and Eau without head or referent; three proposals, one of them late. */
    private void aCityWithWorriesOfEveryKind() {
        city.approve(city.propose(lea, sports), nadia);
        DepartmentId culture = city.department("CUL", "Culture");
        city.department("EAU", "Eau");
        city.propose(city.person("Inès", "Diallo", sports), sports);
        clock.advance(Period.ofDays(7));
        city.propose(city.person("Marc", "Petit", culture), culture);
        city.propose(city.person("Éric", "Cœur", sports), sports);
    }
}
