package org.contributornetwork.succession.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.succession.SuccessionSpecification;
import org.junit.jupiter.api.Test;

/** Léa leaves the city: everything that she holds moves or ends, and no service is left alone without somebody noticing it. */
class DepartureTests extends SuccessionSpecification {

    @Test
    void who_holds_nothing_leaves_with_a_date() {
        Page checklist = open(helene, departure);
        assertThat(checklist.text()).contains("Cette personne ne tient rien dans le réseau");
        assertThat(checklist.field("from")).isEqualTo("2026-11-23");

        Page left = send(helene, departure, answers(checklist, "from=2026-11-02"));

        assertThat(left.redirect()).isEqualTo("/staff/" + lea);
        assertThat(left.notice()).startsWith("Le départ est noté");
        assertThat(open(helene, "/staff/" + lea).text())
                .contains("A quitté la ville le 2 novembre 2026", "Départ noté", "Agent ajouté");
    }

    @Test
    void the_page_shows_all_that_she_holds_and_what_becomes_of_it() {
        holdsALot();

        assertThat(open(helene, departure).text())
                .contains(
                        "Qui prend la tête du service Archives ?",
                        "À la tête du service Archives à partir du 23 novembre 2026")
                .contains(
                        "Qui devient référent du service Sports ?",
                        "Référent du service Sports jusqu’au 22 novembre 2027")
                .contains("Proposé comme référent du service Médiathèque par Hélène Aubry La proposition est retirée.")
                .contains("Compte lea.etienne sur le portail Il est fermé ici")
                .contains("Compte de connexion à ce logiciel : lea.etienne@ville.example Il est désactivé")
                .contains("Une proposition attend sa décision, service Archives")
                .contains(
                        "Valide des contenus du service Médiathèque, d’après la fiche d’organisation n° 2 À convenir de nouveau")
                .contains("Je le sais : le service Archives n’a plus de directeur.")
                .contains("Je le sais : le service Sports n’a plus aucun référent en mandat.")
                .contains("Je le sais : le service Sports n’a plus de contributeur actif sur le portail.");
    }

    @Test
    void everything_moves_or_ends_in_one_go() {
        Held held = holdsALot();
        Page checklist = open(helene, departure);

        Page left = send(
                helene,
                departure,
                knowingly(
                        checklist,
                        "from=2026-11-23",
                        "heads=" + held.archives() + ":" + held.karim(),
                        "mandates=" + held.mandate() + ":" + tom,
                        "remark=Tom publie déjà l’agenda."));

        assertThat(left.redirect()).isEqualTo("/staff/" + lea);
        assertThat(chargesOfLeavers()).isZero();
        assertThat(open(helene, "/departments/" + held.archives()).text()).contains("Karim Benali");
        assertThat(open(helene, "/mandates/" + held.mandate()).text()).contains("Remplacé");
        assertThat(open(nadia, "/mandates?state=waiting").rows()).containsExactly("Quéré Tom");
        assertThat(open(helene, "/mandates/" + held.proposal()).text()).contains("Retiré", "Départ de Léa Étienne");
        assertThat(historyBecauseOf("Départ de Léa Étienne"))
                .contains(
                        "account.disabled Léa Étienne",
                        "department.head-appointed Archives",
                        "mandate.withdrawn Léa Étienne · Médiathèque",
                        "staff.left Léa Étienne");
        assertThat(historyBecauseOf("Départ de Léa Étienne. Tom publie déjà l’agenda."))
                .containsExactly("mandate.proposed Tom Quéré · Sports", "mandate.replaced Léa Étienne · Sports");
        assertThat(lettersTo("nadia.robin@ville.example")).anyMatch(subject -> subject.contains("Tom Quéré"));
    }

    @Test
    void what_nobody_takes_over_ends_and_the_service_is_left_knowingly() {
        MandateId mandate = referent(lea, sports, nadia);
        Page checklist = open(helene, departure);

        send(helene, departure, knowingly(checklist, "from=2026-11-23"));

        Page ended = open(helene, "/mandates/" + mandate);
        assertThat(ended.text()).contains("Terminé", "Départ de Léa Étienne", "Mandat terminé par un départ");
        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void a_service_left_without_referent_is_noticed_before_anybody_leaves() {
        referent(lea, sports, nadia);
        Page checklist = open(helene, departure);

        Page refused = send(helene, departure, answers(checklist, "from=2026-11-20", "remark=Bonne route."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("known")).startsWith("Il reste un point à cocher");
        assertThat(refused.field("from")).isEqualTo("2026-11-20");
        assertThat(refused.field("remark")).isEqualTo("Bonne route.");
        assertThat(count("staff_member where left_on is not null")).isZero();
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void a_successor_who_is_only_proposed_does_not_fill_the_place_yet() {
        MandateId mandate = referent(lea, sports, nadia);
        Page checklist = open(helene, departure);

        Page refused =
                send(helene, departure, answers(checklist, "from=2026-11-23", "mandates=" + mandate + ":" + tom));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("mandates")).isEqualTo(mandate + ":" + tom);
        assertThat(refused.text()).contains("Qui est proposé ne compte qu’une fois approuvé.");
    }

    @Test
    void where_communication_decides_itself_the_successor_begins_at_once_and_nothing_is_missed() {
        var archives = city.department("ARC", "Archives", "Direction des archives", 1);
        StaffMemberId karim = city.person("Karim", "Benali", archives);
        StaffMemberId zoe = city.person("Zoé", "Roy", archives);
        MandateId mandate = referent(karim, archives, helene);
        String page = "/staff/" + karim + "/departure";

        Page left =
                send(helene, page, answers(open(helene, page), "from=2026-11-23", "mandates=" + mandate + ":" + zoe));

        assertThat(left.redirect()).isEqualTo("/staff/" + karim);
        assertThat(open(helene, "/mandates?state=active").rows()).containsExactly("Roy Zoé");
    }

    @Test
    void a_service_below_its_minimum_is_noticed_with_what_remains() {
        jdbc.sql("update department set minimum_referents = 2").update();
        referent(lea, sports, nadia);
        referent(tom, sports, nadia);

        Page checklist = open(helene, departure);

        assertThat(checklist.values("known")).containsExactly("BELOW_MINIMUM:" + sports);
        assertThat(checklist.text()).contains("1 référent reste sur 2 au minimum");
        assertThat(send(helene, departure, answers(checklist, "from=2026-11-23"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_service_with_others_who_carry_it_asks_for_nothing() {
        referent(lea, sports, nadia);
        referent(tom, sports, nadia);
        publishes(lea, "lea.etienne");
        publishes(tom, "tom.quere");

        Page checklist = open(helene, departure);

        assertThat(checklist.values("known")).isEmpty();
        assertThat(send(helene, departure, answers(checklist, "from=2026-11-23"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_colleague_whose_account_sleeps_does_not_count_as_active() {
        publishes(lea, "lea.etienne");
        publishes(tom, "tom.quere");
        jdbc.sql("update portal_account set last_contribution_on = '2026-01-15' where user_name = 'tom.quere'")
                .update();

        assertThat(open(helene, departure).values("known")).containsExactly("WITHOUT_CONTRIBUTOR:" + sports);
    }

    @Test
    void a_service_without_head_is_noticed_unless_somebody_takes_over() {
        StaffMemberId head = new StaffMemberId(nadia.staffMember());
        String page = "/staff/" + head + "/departure";
        Page checklist = open(helene, page);
        assertThat(checklist.options("heads"))
                .containsExactly("Personne : le poste devient vacant", "Étienne Léa", "Quéré Tom", "Roux Inès");

        assertThat(send(helene, page, answers(checklist, "from=2026-11-23")).fault("known"))
                .isNotEmpty();
        send(helene, page, answers(checklist, "from=2026-11-23", "heads=" + sports + ":" + lea));

        assertThat(city.actor(lea).heads(sports.value())).isTrue();
        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void the_head_of_a_directorate_is_followed_by_a_head_of_its_services_and_a_deputy_by_nobody() {
        UUID directorate = directorateOf(sports.value());
        charge("directorate_headship", "directorate_id", directorate);
        jdbc.sql("""
                        insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on, named_at,
                            named_by, named_by_name)
                        values (:id, 0, :department, :head, :lea, '{REFERENTS}', '2026-11-02', '2026-12-02', now(), :account, 'Mehdi Pons')""")
                .param("id", UUID.randomUUID())
                .param("department", library.value())
                .param("head", mehdi.staffMember())
                .param("lea", lea.value())
                .param("account", mehdi.account().value())
                .update();
        Page checklist = open(helene, departure);
        assertThat(checklist.text())
                .contains("Suppléant de Mehdi Pons pour le service Médiathèque jusqu’au 1er décembre 2026");
        assertThat(checklist.options("directorates"))
                .containsExactly("Personne : la direction reste sans tête", "Pons Mehdi", "Robin Nadia");

        Page left = send(
                helene,
                departure,
                answers(checklist, "from=2026-11-23", "directorates=" + directorate + ":" + mehdi.staffMember()));

        assertThat(left.status()).isEqualTo(302);
        assertThat(chargesOfLeavers()).isZero();
        assertThat(count("directorate_headship where ends_on is null and staff_member_id = '" + mehdi.staffMember()
                        + "'"))
                .isEqualTo(1);
        assertThat(historyBecauseOf("Départ de Léa Étienne")).anyMatch(line -> line.startsWith("deputy.ended"));
    }

    @Test
    void a_departure_to_come_is_refused_until_its_day() {
        Page refused = send(helene, departure, answers(open(helene, departure), "from=2026-12-01"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("from")).startsWith("Un départ se note le jour même ou après");
        assertThat(send(helene, departure, "from=le premier").fault("from")).isNotEmpty();
        assertThat(count("staff_member where left_on is not null")).isZero();
    }

    @Test
    void nobody_left_before_taking_charge() {
        StaffMemberId head = new StaffMemberId(nadia.staffMember());
        String page = "/staff/" + head + "/departure";

        Page refused = send(helene, page, knowingly(open(helene, page), "from=2026-11-01"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("from")).contains("23 novembre 2026");
    }

    @Test
    void the_same_form_sent_twice_notes_one_departure() {
        MandateId mandate = referent(lea, sports, nadia);
        String[] answers = knowingly(open(helene, departure), "from=2026-11-23", "mandates=" + mandate + ":" + tom);

        send(helene, departure, answers);
        Page again = send(helene, departure, answers);

        assertThat(again.redirect()).isEqualTo("/staff/" + lea);
        assertThat(count("history_entry where event = 'staff.left'")).isEqualTo(1);
        assertThat(count("referent_mandate where status = 'PROPOSED'")).isEqualTo(1);
    }

    @Test
    void who_has_left_does_not_leave_on_another_day() {
        city.leaves(lea);

        assertThat(send(helene, departure, "from=2026-11-20").text()).contains("Léa Étienne a quitté la ville.");
        assertThat(open(helene, departure).text())
                .contains("A quitté la ville le 23 novembre 2026")
                .doesNotContain("Noter le départ");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_and_nothing_is_done() {
        MandateId ended = referent(lea, sports, nadia);
        Page checklist = open(helene, departure);
        send(nadia, "/mandates/" + ended + "/revocation", "reason=Change de poste.");
        var archives = city.department("ARC", "Archives");
        city.appoint(lea, archives);
        String[] answers = knowingly(checklist, "from=2026-11-20", "remark=Bonne route.");

        Page overtaken = send(helene, departure, answers);

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text())
                .contains("Ce que tient Léa Étienne a changé depuis que vous avez ouvert cette page.")
                .contains("À la tête du service Archives à partir du 23 novembre 2026 tient aujourd’hui rien")
                .contains("Mandat de référent rien tenait quand vous avez ouvert la page");
        assertThat(overtaken.field("remark")).isEqualTo("Bonne route.");
        assertThat(count("staff_member where left_on is not null")).isZero();
        assertThat(send(helene, departure, knowingly(overtaken, "from=2026-11-23"))
                        .status())
                .isEqualTo(302);
        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void a_successor_who_left_or_moved_meanwhile_does_not_take_over() {
        MandateId mandate = referent(lea, sports, nadia);
        Page checklist = open(helene, departure);
        city.leaves(tom);

        Page refused =
                send(helene, departure, knowingly(checklist, "from=2026-11-23", "mandates=" + mandate + ":" + tom));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("La personne choisie pour le service Sports ne peut plus prendre la suite");
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void the_account_of_an_administrator_is_closed_by_an_administrator() {
        Actor administrator = city.actor(lea);
        jdbc.sql("update user_account set role = 'ADMINISTRATOR' where id = :id")
                .param("id", administrator.account().value())
                .update();
        String[] answers = answers(open(helene, departure), "from=2026-11-23");
        assertThat(send(helene, departure, answers).text())
                .contains("Léa Étienne administre ce logiciel : seul un administrateur peut noter ce départ.");

        assertThat(send(city.paul(), departure, answers).status()).isEqualTo(302);
        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void nobody_notes_their_own_departure() {
        Actor colleague = city.actor(lea);
        jdbc.sql("update user_account set role = 'COMMUNICATION' where id = :id")
                .param("id", colleague.account().value())
                .update();
        colleague = city.actor(lea);

        Page refused = send(colleague, departure, answers(open(colleague, departure), "from=2026-11-23"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Demandez à quelqu’un d’autre de noter votre départ");
    }

    @Test
    void who_left_signs_in_no_more_and_a_head_who_left_decides_no_more() {
        String proposal = "/mandates/" + city.propose(lea, sports);
        String page = "/staff/" + nadia.staffMember() + "/departure";

        send(helene, page, knowingly(open(helene, page), "from=2026-11-23"));

        assertThat(count("user_account where email = 'nadia.robin@ville.example' and status = 'DISABLED'"))
                .isEqualTo(1);
        assertThat(open(nadia, proposal).status()).isNotEqualTo(200);
        assertThat(send(nadia, proposal + "/approval").status()).isNotEqualTo(200);
        assertThat(count("referent_mandate where status = 'APPROVED'")).isZero();
    }

    @Test
    void only_communication_has_this_page_and_nobody_of_somebody_who_is_not_there() {
        for (Actor reader : List.of(nadia, mehdi, city.actor(lea))) {
            assertThat(open(reader, departure).status()).isEqualTo(404);
            assertThat(send(reader, departure, "from=2026-11-23").status()).isEqualTo(404);
        }
        String nobody = "/staff/" + StaffMemberId.next() + "/departure";
        assertThat(open(helene, nobody).status()).isEqualTo(404);
        assertThat(send(helene, nobody, "from=2026-11-23").status()).isEqualTo(404);
    }

    /** Head of the Archives, referent of Sports, proposed and validator in the Médiathèque, with both accounts. */
    private Held holdsALot() {
        var archives = city.department("ARC", "Archives");
        StaffMemberId karim = city.person("Karim", "Benali", archives);
        city.appoint(lea, archives);
        MandateId mandate = referent(lea, sports, nadia);
        MandateId proposal = city.propose(lea, library);
        city.propose(city.person("Zoé", "Roy", archives), archives);
        publishes(lea, "lea.etienne");
        validatesNewsOfTheLibrary(lea);
        city.actor(lea);
        return new Held(archives, karim, mandate, proposal);
    }

    private UUID directorateOf(UUID department) {
        return jdbc.sql("select directorate_id from department where id = :id")
                .param("id", department)
                .query(UUID.class)
                .single();
    }

    private void charge(String table, String column, UUID place) {
        jdbc.sql("insert into " + table + " (id, " + column
                        + ", staff_member_id, starts_on) values (:id, :place, :lea, '2026-11-02')")
                .param("id", UUID.randomUUID())
                .param("place", place)
                .param("lea", lea.value())
                .update();
    }

    private List<String> lettersTo(String address) {
        return jdbc.sql("select subject from outgoing_mail where recipient_email = :address")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private record Held(DepartmentId archives, StaffMemberId karim, MandateId mandate, MandateId proposal) {}
}
