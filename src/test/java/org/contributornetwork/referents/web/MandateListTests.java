package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.contributornetwork.MutableClock;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of mandates: what waits, what runs, what has ended, each for those whom it concerns. */
class MandateListTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId lea;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaWorks() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
    }

    @Test
    void what_waits_what_runs_and_what_was_refused_are_lists_of_their_own() {
        city.approve(city.propose(lea, sports), nadia);
        city.propose(city.person("Inès", "Diallo", sports), sports);
        MandateId refused = city.propose(city.person("Éric", "Cœur", sports), sports);
        send(nadia, "/mandates/" + refused + "/refusal", "reason=Il part.");

        assertThat(open(helene, "/mandates").text()).contains("3 désignations");
        assertThat(open(helene, "/mandates?state=waiting").rows()).containsExactly("Diallo Inès");
        assertThat(open(helene, "/mandates?state=active").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/mandates?state=refused").rows()).containsExactly("Cœur Éric");
        assertThat(open(helene, "/mandates?state=ended").rows()).isEmpty();
        assertThat(open(helene, "/mandates?sort=name").rows())
                .containsExactly("Cœur Éric", "Diallo Inès", "Étienne Léa");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-26, false, proposed on Monday it is not late on Thursday",
        "2026-11-23, 2026-11-27, true, it is on Friday after three whole working days",
        "2026-11-26, 2026-12-01, false, a weekend does not count",
        "2026-11-26, 2026-12-02, true, nor does it excuse for ever",
        "2026-12-23, 2026-12-29, false, nor does Christmas count",
        "2026-12-23, 2026-12-30, true, but the days around it do"
    })
    void a_decision_is_late_after_three_working_days(String proposed, String today, boolean late, String because) {
        nineOn(proposed);
        city.propose(lea, sports);
        nineOn(today);

        assertThat(open(helene, "/mandates?state=late").rows()).as(because).hasSize(late ? 1 : 0);
        assertThat(open(helene, "/mandates?state=waiting").rows()).hasSize(1);
    }

    @Test
    void near_its_end_a_mandate_is_said_to_end_and_then_to_have_ended() {
        city.approve(city.propose(lea, sports), nadia);
        nineOn("2027-10-01");

        Page near = open(helene, "/mandates?state=ending");

        assertThat(near.rows()).containsExactly("Étienne Léa");
        assertThat(near.text()).contains("Bientôt à terme", "22 novembre 2027");
    }

    @Test
    void on_the_day_after_its_last_it_has_ended() {
        city.approve(city.propose(lea, sports), nadia);
        clock.advance(Period.ofMonths(12));

        assertThat(open(helene, "/mandates?state=ended").rows()).containsExactly("Étienne Léa");
        assertThat(open(helene, "/mandates?state=active").rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"etienne", "LÉA", "sports", "spo"})
    void is_searched_by_person_and_by_service_without_accents_or_case(String typed) {
        DepartmentId culture = city.department("CUL", "Culture");
        city.propose(lea, sports);
        city.propose(city.person("Marc", "Petit", culture), culture);

        assertThat(open(helene, "/mandates?q={typed}", typed).rows()).containsExactly("Étienne Léa");
    }

    @Test
    void everybody_sees_what_concerns_them() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture);
        city.propose(lea, sports);
        city.propose(marc, culture);

        assertThat(open(helene, "/mandates?sort=name").rows()).containsExactly("Étienne Léa", "Petit Marc");
        assertThat(open(nadia, "/mandates").rows()).containsExactly("Étienne Léa");
        assertThat(open(city.actor(marc), "/mandates").rows()).containsExactly("Petit Marc");
        assertThat(open(city.actor(marc), "/mandates/export").html())
                .contains("Petit")
                .doesNotContain("Étienne");
    }

    @Test
    void filters_in_use_are_chips_that_take_them_away() {
        city.propose(lea, sports);
        Page narrowed = open(helene, "/mandates?q=marc&state=waiting&department=" + sports);
        assertThat(narrowed.chips()).containsExactly("« marc »", "Un seul service", "À décider");
        assertThat(narrowed.text()).contains("Aucune désignation ne répond à ces filtres");

        Page wider = follow(helene, narrowed, "« marc »");

        assertThat(wider.rows()).containsExactly("Étienne Léa");
        assertThat(wider.text()).contains("1 désignation ");
    }

    @Test
    void is_paged_the_latest_proposal_first() {
        for (int i = 0; i < 25; i++) {
            clock.advance(Duration.ofSeconds(1));
            city.propose(city.person("Camille" + (char) ('a' + i), "Martin", sports), sports);
        }
        Page first = open(helene, "/mandates");

        Page second = follow(helene, first, "Page suivante");

        assertThat(first.rows()).hasSize(20).startsWith("Martin Camilley", "Martin Camillex");
        assertThat(second.rows()).hasSize(5).endsWith("Martin Camillea");
        assertThat(follow(helene, second, "Page précédente").rows()).isEqualTo(first.rows());
    }

    @Test
    void when_empty_it_says_what_to_do() {
        Page empty = open(helene, "/mandates");

        assertThat(empty.text()).contains("Aucune désignation pour le moment");
        assertThat(empty.link("Proposer un référent")).hasToString("/mandates/new");
    }

    @Test
    void what_is_filtered_is_exported() {
        city.approve(city.propose(lea, sports), nadia);
        city.propose(city.person("@Inès", "Diallo", sports), sports);

        Page file = follow(helene, open(helene, "/mandates?sort=name"), "Exporter");

        assertThat(file.html().lines())
                .containsExactly(
                        "\uFEFFNom;Prénom;Service;Rang;État;Proposé le;Proposé par;Décidé par;Premier jour du mandat;Dernier jour du mandat",
                        "Diallo;'@Inès;Sports;Titulaire;À décider;2026-11-23 09:00;Hélène Aubry;;;",
                        "Étienne;Léa;Sports;Titulaire;En mandat;2026-11-23 09:00;Hélène Aubry;Nadia Robin;2026-11-23;2027-11-22");
    }

    private void nineOn(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(MutableClock.PARIS));
    }
}
