package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what on a person's page: everybody the card, communication, the head and the person the rest. */
class StaffSheetTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private Actor ines;
    private DepartmentId sports;
    private DepartmentId culture;
    private StaffMemberId leaInSports;
    private String page;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaAndInesContribute() {
        var news = Set.of(city.task("Actualités"));
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        leaInSports = city.person("Léa", "Étienne", sports, news);
        lea = city.actor(leaInSports);
        ines = city.actor(city.person("Inès", "Diallo", culture, news));
        page = "/staff/" + leaInSports;
    }

    @Test
    void a_contributor_reads_the_card_of_a_colleague_and_no_more() {
        assertThat(open(ines, page).text())
                .contains("Léa Étienne", "Accueil", "Sports", "lea.etienne@ville.example", "Actualités")
                .doesNotContain("Historique", "Compte de connexion", "Notes d’accompagnement");
        assertThat(open(ines, page).hasLink("Modifier")).isFalse();
    }

    @Test
    void and_all_of_their_own_record() {
        assertThat(open(lea, page).text()).contains("Historique", "Agent ajouté");
        assertThat(open(lea, page).hasLink("Me proposer comme référent")).isTrue();
        assertThat(open(lea, page).hasLink("Modifier")).isFalse();
        assertThat(open(lea, page + "/edit").status()).isEqualTo(404);
    }

    @Test
    void a_head_reads_the_records_of_their_own_people() {
        assertThat(open(nadia, page).text()).contains("Historique", "Agent ajouté");
        assertThat(open(nadia, page).hasLink("Proposer comme référent")).isTrue();
    }

    @Test
    void and_of_another_service_only_the_card() {
        String other = "/staff/" + ines.staffMember();

        assertThat(open(nadia, other).text()).contains("Inès Diallo", "Culture").doesNotContain("Historique");
    }

    @Test
    void communication_reads_everything_and_has_the_buttons() {
        Page sheet = open(helene, page);

        assertThat(sheet.text()).contains("Historique", "Compte de connexion actif");
        assertThat(sheet.hasLink("Modifier")).isTrue();
        assertThat(sheet.hasLink("Changer de service")).isTrue();
    }

    @Test
    void who_heads_a_service_is_said_on_the_card() {
        assertThat(open(ines, "/staff/" + nadia.staffMember()).text()).contains("Dirige Sports");
    }

    @Test
    void somebody_who_left_is_there_for_communication_their_head_and_themselves_alone() {
        city.leaves(leaInSports);

        assertThat(open(ines, page).status()).isEqualTo(404);
        assertThat(open(helene, page).text()).contains("A quitté la ville le 23 novembre 2026");
        assertThat(open(nadia, page).status()).isEqualTo(200);
        assertThat(open(ines, "/staff?q=étienne").rows()).isEmpty();
        assertThat(open(ines, "/staff?state=gone").rows()).doesNotContain("Étienne Léa");
        assertThat(open(helene, "/staff?state=gone").rows()).containsExactly("Étienne Léa");
    }

    @Test
    void somebody_without_a_place_in_the_network_reads_their_own_record_only() {
        Actor marc = city.actor(city.person("Marc", "Petit", sports));

        assertThat(open(marc, "/staff/" + marc.staffMember()).status()).isEqualTo(200);
        assertThat(open(marc, page).status()).isEqualTo(404);
        assertThat(open(marc, "/staff").status()).isEqualTo(404);
    }

    @Test
    void what_never_was_is_the_same_404() {
        assertThat(open(helene, "/staff/" + StaffMemberId.next()).status()).isEqualTo(404);
        assertThat(open(helene, "/staff/tordu").status()).isEqualTo(404);
        assertThat(open(helene, "/departments/" + DepartmentId.next()).status()).isEqualTo(404);
    }
}
