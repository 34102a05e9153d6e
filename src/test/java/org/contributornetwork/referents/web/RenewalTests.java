package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.MutableClock;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two referents of Sports, whose mandates end on 22 November 2027, in October of that year. */
class RenewalTests extends PagesTest {

    private static final String LIST = "/mandates/renewals";

    @Autowired
    private StaffRegister staff;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId head;
    private StaffMemberId lea;
    private MandateId leas;
    private MandateId toms;

    @BeforeEach
    void twoMandatesNearTheirEnd() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        leas = approved(lea, sports, nadia);
        toms = approved(city.person("Tom", "Quéré", sports), sports, nadia);
        on("2027-10-04");
    }

    @Test
    void the_head_finds_them_and_communication_all_of_them_with_who_decides() {
        DepartmentId culture = city.department("CUL", "Culture");
        Actor karim = headOf("Karim", "Benali", culture);

        assertThat(open(nadia, LIST).rows()).containsExactlyInAnyOrder("Étienne Léa", "Quéré Tom");
        assertThat(open(nadia, LIST).html()).contains("type=\"checkbox\"");
        assertThat(open(helene, LIST).text()).contains("2 mandats", "revient à Nadia Robin");
        assertThat(open(helene, LIST).html()).doesNotContain("type=\"checkbox\"");
        assertThat(open(karim, LIST).text()).contains("Aucun mandat n’est près de son terme");
        assertThat(open(city.actor(lea), LIST).status()).isEqualTo(404);
    }

    @Test
    void sixty_days_before_and_not_earlier() {
        on("2027-09-23");
        assertThat(open(nadia, LIST).rows()).isEmpty();
        on("2027-09-24");
        assertThat(open(nadia, LIST).rows()).hasSize(2);
        on("2027-11-22");
        assertThat(open(nadia, LIST).rows()).hasSize(2);
        on("2027-11-23");
        assertThat(open(nadia, LIST).rows()).isEmpty();
    }

    @Test
    void is_filtered_and_exported() {
        assertThat(open(nadia, LIST + "?q=etienne").rows()).containsExactly("Étienne Léa");
        assertThat(open(nadia, LIST + "?q=etienne").chips()).containsExactly("« etienne »");
        assertThat(open(nadia, LIST + "/export?q=etienne").html().lines())
                .containsExactly(
                        "\uFEFFNom;Prénom;Service;Rang;Premier jour du mandat;Dernier jour du mandat",
                        "Étienne;Léa;Sports;Titulaire;2026-11-23;2027-11-22");
    }

    @Test
    void one_is_renewed_from_its_page_and_goes_on_where_it_ends() {
        Page renewed = send(nadia, "/mandates/" + leas + "/renewal");

        assertThat(renewed.notice()).isEqualTo("C’est renouvelé. La personne est prévenue.");
        Page page = open(nadia, "/mandates/" + leas);
        assertThat(page.text())
                .contains("En mandat", "Renouvelé à partir du 23 novembre 2027")
                .doesNotContain("Renouveler pour");
        assertThat(follow(nadia, page, "à partir du 23 novembre 2027").text())
                .contains("À venir", "du 23 novembre 2027 au 22 novembre 2028", "Mandat renouvelé")
                .contains("Renouvelle le mandat commencé le 23 novembre 2026");
        assertThat(open(nadia, LIST).rows()).containsExactly("Quéré Tom");
        assertThat(open(helene, "/mandates?state=ending").rows()).containsExactly("Quéré Tom");
    }

    @Test
    void many_at_once_after_a_look_at_what_would_happen() {
        StaffMemberId marc = city.person("Marc", "Petit", sports);
        on("2026-11-23");
        MandateId marcs = approved(marc, sports, nadia);
        on("2027-10-04");
        TestCity.as(helene, () -> {
            staff.leave(marc, city.today(), helene);
            return marc;
        });

        Page preview = send(nadia, LIST + "/preview", ticked(leas, toms, marcs));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("Renouveler 2 mandats ?", "1 mandat est laissé de côté", "Marc Petit, Sports")
                .contains(
                        "Ce mandat n’est pas en cours.",
                        "Léa Étienne, Sports",
                        "du 23 novembre 2027 au 22 novembre 2028");
        assertThat(count("referent_mandate where renews is not null")).isZero();

        Page done = send(nadia, LIST, ticked(leas, toms, marcs));

        assertThat(done.notice()).isEqualTo("2 mandats sont renouvelés. Les personnes sont prévenues.");
        assertThat(count("referent_mandate where renews is not null")).isEqualTo(2);
        assertThat(count("history_entry where event = 'mandate.renewed'")).isEqualTo(2);
        assertThat(count("outgoing_mail where kind = 'mandate-renewed'")).isEqualTo(2);
        assertThat(open(nadia, LIST).rows()).isEmpty();
    }

    @Test
    void or_the_whole_list_as_it_is_filtered() {
        assertThat(send(nadia, LIST + "/preview", "all=true").text()).contains("Renouveler 2 mandats ?");
        assertThat(send(nadia, LIST + "/preview", "all=true", "q=quere").text())
                .contains("Renouveler 1 mandat ?", "Tom Quéré")
                .doesNotContain("Léa");
    }

    @Test
    void whoever_ticks_nothing_is_told() {
        for (String address : List.of(LIST + "/preview", LIST)) {
            Page told = send(nadia, address);
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.text()).contains("Cochez au moins un mandat.", "Étienne Léa");
        }
    }

    @Test
    void rights_are_asked_for_each_of_them() {
        DepartmentId culture = city.department("CUL", "Culture");
        Actor karim = headOf("Karim", "Benali", culture);
        on("2026-11-23");
        MandateId ines = approved(city.person("Inès", "Diallo", culture), culture, karim);
        on("2027-10-04");

        assertThat(send(nadia, LIST + "/preview", ticked(leas, ines)).text())
                .as("what she may not see is not even left out")
                .contains("Renouveler 1 mandat ?")
                .doesNotContain("Inès");
        assertThat(send(helene, LIST + "/preview", ticked(leas, ines)).text())
                .contains("Aucun mandat à renouveler", "revient à Nadia Robin")
                .contains("revient à Karim Benali");
        send(nadia, LIST, ticked(leas, ines));
        send(helene, LIST, ticked(toms, ines));

        assertThat(count("referent_mandate where renews is not null")).isEqualTo(1);
        assertThat(count("referent_mandate where renews = '" + leas + "'")).isEqualTo(1);
    }

    @Test
    void communication_renews_where_nobody_else_decides() {
        jdbc.sql("update headship set ends_on = :today")
                .param("today", city.today())
                .update();

        assertThat(open(helene, LIST).html()).contains("type=\"checkbox\"");
        assertThat(send(helene, LIST, ticked(leas, toms)).notice()).startsWith("2 mandats sont renouvelés");
        assertThat(open(helene, "/mandates?state=upcoming").rows()).hasSize(2);
    }

    @Test
    void a_deputy_renews_in_the_name_of_the_head() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        new Charges(jdbc).deputy(karim, head, sports, city.today(), city.today().plusDays(10));

        send(city.actor(karim), "/mandates/" + leas + "/renewal");

        assertThat(count("referent_mandate where renews = '" + leas + "' and decided_on_behalf_of = 'Nadia Robin'"))
                .isEqualTo(1);
        assertThat(count("history_entry where event = 'mandate.renewed' and on_behalf_of = 'Nadia Robin'"))
                .isEqualTo(1);
    }

    @Test
    void a_double_click_renews_once() throws Exception {
        List<Page> answers = Simultaneous.all(6, 6, i -> () -> send(nadia, LIST, ticked(leas, toms)));
        List<Page> one = Simultaneous.all(6, 6, i -> () -> send(nadia, "/mandates/" + leas + "/renewal"));

        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(one).extracting(Page::status).containsOnly(302);
        assertThat(count("referent_mandate where renews is not null")).isEqualTo(2);
        assertThat(count("history_entry where event = 'mandate.renewed'")).isEqualTo(2);
        assertThat(count("outgoing_mail where kind = 'mandate-renewed'")).isEqualTo(2);
    }

    @Test
    void what_is_far_from_its_end_over_or_somebody_elses_is_not_renewed() {
        on("2027-05-04");
        assertThat(send(nadia, "/mandates/" + leas + "/renewal").text()).contains("encore loin de son terme");
        on("2027-11-23");
        assertThat(send(nadia, "/mandates/" + leas + "/renewal").text()).contains("n’est pas en cours");
        on("2027-10-04");
        assertThat(send(helene, "/mandates/" + leas + "/renewal").status()).isEqualTo(404);
        assertThat(send(nadia, "/mandates/" + MandateId.next() + "/renewal").status())
                .isEqualTo(404);
        assertThat(count("referent_mandate where renews is not null")).isZero();
    }

    @Test
    void who_heads_the_service_now_is_not_its_referent_any_longer() {
        city.appoint(lea, sports);

        assertThat(send(city.actor(lea), "/mandates/" + leas + "/renewal").status())
                .isIn(404, 422);
        assertThat(send(city.actor(lea), "/mandates/" + toms + "/renewal").status())
                .isEqualTo(302);
        assertThat(count("referent_mandate where renews = '" + leas + "'")).isZero();
    }

    @Test
    void a_renewal_falls_with_the_mandate_that_it_was_to_continue_and_is_told_once() {
        send(nadia, "/mandates/" + leas + "/renewal");

        send(nadia, "/mandates/" + leas + "/revocation", "reason=Elle part en décembre.");

        assertThat(count("referent_mandate where ending = 'REVOKED'")).isEqualTo(2);
        assertThat(count("outgoing_mail where kind = 'mandate-revoked'")).isEqualTo(1);
        assertThat(open(helene, "/mandates?state=upcoming").rows()).isEmpty();
    }

    @Test
    void a_renewal_that_was_revoked_before_it_began_may_be_given_again() {
        send(nadia, "/mandates/" + leas + "/renewal");
        String renewal = "/mandates/"
                + jdbc.sql("select id::text from referent_mandate where renews is not null")
                        .query(String.class)
                        .single();
        send(nadia, renewal + "/revocation", "reason=Trop tôt.");
        assertThat(open(nadia, LIST).rows()).contains("Étienne Léa");

        assertThat(send(nadia, "/mandates/" + leas + "/renewal").status()).isEqualTo(302);

        assertThat(count("referent_mandate where renews = '" + leas + "' and ends_on > starts_on"))
                .isEqualTo(1);
    }

    @Test
    void thirty_cost_no_more_statements_than_two() {
        on("2026-11-23");
        List<MandateId> thirty = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            thirty.add(approved(
                    city.person("Camille" + (char) ('a' + i % 26), i < 26 ? "Martin" : "Petit", sports),
                    sports,
                    nadia));
        }
        on("2027-10-04");

        int two = StatementCount.during(() -> send(nadia, LIST, ticked(leas, toms)))
                .size();
        int many = StatementCount.during(() -> send(nadia, LIST, ticked(thirty.toArray(MandateId[]::new))))
                .size();

        assertThat(many).isEqualTo(two);
        assertThat(count("referent_mandate where renews is not null")).isEqualTo(32);
        assertThat(count("outgoing_mail where kind = 'mandate-renewed'")).isEqualTo(32);
    }

    private static String[] ticked(MandateId... mandates) {
        List<String> answers = new ArrayList<>();
        for (MandateId mandate : mandates) {
            answers.add("mandate=" + mandate);
        }
        return answers.toArray(String[]::new);
    }

    private MandateId approved(StaffMemberId person, DepartmentId department, Actor by) {
        MandateId mandate = city.propose(person, department);
        city.approve(mandate, by);
        return mandate;
    }

    private Actor headOf(String firstName, String lastName, DepartmentId department) {
        StaffMemberId person = city.person(firstName, lastName, department);
        city.appoint(person, department);
        return city.actor(person);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(MutableClock.PARIS));
        signInAgain();
    }
}
