package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A referent is proposed with a reason: by communication, by the head of the service, or by the person. */
class NominationTests extends PagesTest {

    private static final String REASON = "Publie déjà les actualités des clubs.";

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private DepartmentId sports;
    private DepartmentId culture;
    private StaffMemberId leaInSports;
    private StaffMemberId ines;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaContributes() {
        Set<TaskId> news = Set.of(city.task("Actualités"));
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        leaInSports = city.person("Léa", "Étienne", sports, news);
        lea = city.actor(leaInSports);
        ines = city.person("Inès", "Diallo", sports, news);
    }

    @Test
    void communication_proposes_anybody_for_their_service() {
        Page proposed = propose(helene, leaInSports);

        assertThat(proposed.notice()).isEqualTo("La proposition est envoyée au directeur du service.");
        assertThat(open(helene, proposed.redirect()).text())
                .contains("Léa Étienne, référent du service Sports", "À décider", "« " + REASON + " »")
                .contains("Proposé par Hélène Aubry", "Nadia Robin dirige le service Sports", "Référent proposé");
    }

    @Test
    void the_head_proposes_for_the_service_they_head_and_decides_after() {
        Page proposed = propose(nadia, leaInSports);

        assertThat(open(nadia, proposed.redirect()).text())
                .contains("Désigner Léa Étienne référent du service Sports ?");
        assertThat(propose(nadia, culture, city.person("Marc", "Petit", culture))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_person_proposes_themselves_for_their_own_service_and_nobody_else() {
        assertThat(propose(lea, ines).status()).isEqualTo(404);
        assertThat(propose(lea, culture, leaInSports).status()).isEqualTo(404);

        Page proposed = propose(lea, leaInSports);

        assertThat(open(lea, proposed.redirect()).text()).contains("Proposé par Léa Étienne", "À décider");
    }

    @Test
    void somebody_without_a_place_in_the_network_proposes_nobody() {
        StaffMemberId marc = city.person("Marc", "Petit", sports);

        assertThat(open(city.actor(marc), "/mandates/new").status()).isEqualTo(404);
        assertThat(propose(city.actor(marc), marc).status()).isEqualTo(404);
    }

    @Test
    void the_form_offers_who_may_be_proposed_in_french_order() {
        city.person("Élodie", "Diallo", sports);
        city.propose(ines, sports);

        assertThat(open(helene, "/mandates/new").options("department"))
                .containsExactly("Choisissez…", "Culture", "Sports");
        assertThat(open(helene, "/mandates/new?department=" + sports).options("person"))
                .containsExactly("Choisissez…", "Diallo Élodie", "Étienne Léa");
        assertThat(open(lea, "/mandates/new?department=" + sports).options("person"))
                .containsExactly("Choisissez…", "Étienne Léa");
    }

    @Test
    void where_nobody_is_left_to_propose_the_page_says_what_to_do() {
        Page page = open(helene, "/mandates/new?department=" + culture);

        assertThat(page.text()).contains("Personne à proposer ici");
        assertThat(page.link("Ajouter un agent")).hasToString("/staff/new?department=" + culture);
    }

    @Test
    void without_person_or_reason_it_is_refused_beside_the_field_and_what_was_typed_is_kept() {
        Page nobody = propose(helene, MandateId.next(), sports, "", REASON);
        Page noReason = propose(helene, MandateId.next(), sports, leaInSports.toString(), " ");

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.fault("person")).isEqualTo("Choisissez une personne.");
        assertThat(nobody.field("reason")).contains(REASON);
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.fault("reason")).isEqualTo("Remplissez ce champ.");
        assertThat(noReason.field("person")).isEqualTo(leaInSports.toString());
        assertThat(count("referent_mandate")).isZero();
    }

    @RepeatedTest(5)
    void a_double_click_proposes_once_and_asks_the_head_once() throws Exception {
        MandateId id = MandateId.next();

        List<Page> clicks =
                Simultaneous.all(4, click -> () -> propose(helene, id, sports, leaInSports.toString(), REASON));

        assertThat(clicks).extracting(Page::redirect).containsOnly("/mandates/" + id);
        assertThat(count("referent_mandate")).isEqualTo(1);
        assertThat(count("history_entry where event = 'mandate.proposed'")).isEqualTo(1);
        assertThat(count("outgoing_mail where recipient_email = 'nadia.robin@ville.example'"))
                .isEqualTo(1);
    }

    @Test
    void a_person_has_one_open_proposal_in_a_service() {
        city.propose(leaInSports, sports);

        Page refused = propose(helene, leaInSports);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Léa Étienne a déjà un mandat ou une proposition en attente dans le service Sports.");
    }

    @Test
    void of_two_who_propose_the_same_person_at_once_the_second_is_told() throws Exception {
        List<Page> both = Simultaneous.all(2, i -> () -> propose(i == 0 ? helene : nadia, leaInSports));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(count("referent_mandate")).isEqualTo(1);
    }

    @Test
    void the_head_is_not_referent_of_the_service_for_nobody_could_decide() {
        Page refused = propose(helene, new StaffMemberId(nadia.staffMember()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nadia Robin dirige le service et ne peut pas en être aussi le référent");
    }

    @Test
    void nobody_is_proposed_in_a_closed_service_nor_after_they_left() {
        city.leaves(leaInSports);
        assertThat(propose(helene, leaInSports).text()).contains("Léa Étienne a quitté la ville.");
        send(helene, "/departments/" + sports + "/closure", "from=2026-11-23");

        assertThat(propose(helene, ines).text()).contains("Le service Sports est fermé.");
        assertThat(count("referent_mandate")).isZero();
    }

    @Test
    void in_a_vacant_service_the_proposal_waits_and_says_why() {
        StaffMemberId marc = city.person("Marc", "Petit", culture);

        Page proposed = propose(helene, culture, marc);

        Page mandate = open(helene, proposed.redirect());
        assertThat(mandate.text()).contains("la décision revient à la communication");
        assertThat(mandate.link("Nommer un directeur")).hasToString("/departments/" + culture + "/head");
    }

    private Page propose(Actor proposer, StaffMemberId person) {
        return propose(proposer, sports, person);
    }

    private Page propose(Actor proposer, DepartmentId department, StaffMemberId person) {
        return propose(proposer, MandateId.next(), department, person.toString(), REASON);
    }

    private Page propose(Actor proposer, MandateId id, DepartmentId department, String person, String reason) {
        return send(
                proposer, "/mandates", "id=" + id, "department=" + department, "person=" + person, "reason=" + reason);
    }
}
