package org.contributornetwork.referents.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;
import static org.contributornetwork.referents.MandateRank.PRINCIPAL;
import static org.contributornetwork.referents.MandateRank.SUBSTITUTE;
import static org.contributornetwork.referents.domain.MandateAssert.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.Happened;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.junit.jupiter.api.Test;

/** The mandate of a referent. */
class ReferentMandateTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final Nominee LEA_FOR_SPORTS =
            new Nominee(StaffMemberId.next(), "Léa Étienne", DepartmentId.next(), "Sports");
    private static final Nominee TOM_FOR_SPORTS =
            new Nominee(StaffMemberId.next(), "Tom Quéré", LEA_FOR_SPORTS.department(), "Sports");
    private static final Decider NADIA = head("Nadia Robin", UUID.randomUUID());
    private static final Decider LEA =
            head("Léa Étienne", LEA_FOR_SPORTS.person().value());
    private static final String WHY = "Léa publie déjà les actualités des clubs.";

    private final ReferentMandate mandate = ReferentMandate.propose(
            MandateId.next(), LEA_FOR_SPORTS, PRINCIPAL, MandateOrigin.COMMUNICATION, WHY, HELENE, NOW);

    @Test
    void is_proposed_by_somebody_with_a_reason() {
        assertThat(mandate).is(MandateStatus.PROPOSED).isNotActiveOn(MONDAY);
        Assertions.assertThat(Happened.to(mandate))
                .containsExactly(new MandateEvent.Proposed(mandate.id(), LEA_FOR_SPORTS, PRINCIPAL, WHY, HELENE));
    }

    @Test
    void takes_effect_only_once_the_head_approves() {
        approve(NADIA, MONDAY);

        assertThat(mandate).is(MandateStatus.APPROVED).isActiveOn(MONDAY).isNotActiveOn(MONDAY.minusDays(1));
    }

    @Test
    void runs_for_twelve_months_from_the_day_that_the_head_chose() {
        approve(NADIA, LocalDate.of(2027, 1, 1));

        assertThat(mandate)
                .isNotActiveOn(LocalDate.of(2026, 12, 31))
                .isActiveOn(LocalDate.of(2027, 1, 1))
                .isActiveOn(LocalDate.of(2027, 12, 31))
                .isNotActiveOn(LocalDate.of(2028, 1, 1));
        Assertions.assertThat(Happened.changesOf(mandate))
                .containsExactly(new Change("startsOn", "", "2027-01-01"), new Change("endsOn", "", "2027-12-31"));
    }

    @Test
    void begun_on_the_day_that_exists_every_fourth_year_it_ends_with_february() {
        approve(NADIA, LocalDate.of(2028, 2, 29));

        assertThat(mandate).isActiveOn(LocalDate.of(2029, 2, 27)).isNotActiveOn(LocalDate.of(2029, 2, 28));
    }

    @Test
    void refused_it_never_takes_effect_and_keeps_the_reason() {
        mandate.refuse(LEA_FOR_SPORTS, "Elle part en mars.", NADIA, NOW);

        assertThat(mandate).is(MandateStatus.REFUSED).isNotActiveOn(MONDAY);
        Assertions.assertThat(Happened.to(mandate))
                .last()
                .isEqualTo(new MandateEvent.Refused(
                        mandate.id(), LEA_FOR_SPORTS, "Elle part en mars.", NADIA.author(), null));
    }

    @Test
    void nobody_decides_on_their_own() {
        refused("mandate.own-decision", () -> approve(LEA, MONDAY));
        refused("mandate.own-decision", () -> mandate.refuse(LEA_FOR_SPORTS, "Non.", LEA, NOW));

        assertThat(mandate).is(MandateStatus.PROPOSED);
    }

    @Test
    void is_decided_once() {
        approve(NADIA, MONDAY);

        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> approve(NADIA, MONDAY));
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> mandate.refuse(LEA_FOR_SPORTS, "Non.", NADIA, NOW));
        assertThat(mandate).is(MandateStatus.APPROVED);
        Assertions.assertThat(Happened.to(mandate)).hasSize(2);
    }

    @Test
    void a_second_click_is_known_from_a_second_opinion() {
        approve(NADIA, MONDAY);

        Actor nadia = NADIA.actor();
        Actor cecile = head("Cécile Lambert", UUID.randomUUID()).actor();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY, PRINCIPAL, nadia)).isTrue();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY.plusDays(1), PRINCIPAL, nadia))
                .isFalse();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY, SUBSTITUTE, nadia))
                .isFalse();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY, PRINCIPAL, cecile))
                .isFalse();
        Assertions.assertThat(mandate.wasRefusedBecause("Non.", nadia)).isFalse();
    }

    @Test
    void decided_elsewhere_it_is_noted_as_it_was_decided() {
        var noted = ReferentMandate.noteDecision(
                MandateId.next(), LEA_FOR_SPORTS, "Réunion du 12 mars", LocalDate.of(2026, 3, 12), HELENE, NOW);

        assertThat(noted).is(MandateStatus.APPROVED).isActiveOn(MONDAY).isNotActiveOn(LocalDate.of(2027, 3, 12));
        Assertions.assertThat(Happened.lastTo(noted)).isEqualTo("mandate.recorded");
    }

    @Test
    void comes_from_a_person_never_from_the_software() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ReferentMandate.propose(
                        MandateId.next(),
                        LEA_FOR_SPORTS,
                        PRINCIPAL,
                        MandateOrigin.HEAD,
                        WHY,
                        new Author(null, "Logiciel"),
                        NOW));
    }

    @Test
    void whoever_decides_may_change_the_rank_and_the_history_says_so() {
        mandate.approve(LEA_FOR_SPORTS, MONDAY, SUBSTITUTE, NADIA, NOW);

        Assertions.assertThat(mandate.rank()).isEqualTo(SUBSTITUTE);
        Assertions.assertThat(Happened.changesOf(mandate)).contains(new Change("rank", "PRINCIPAL", "SUBSTITUTE"));
    }

    @Test
    void what_a_deputy_decides_says_in_whose_name() {
        Decider karim = new Decider(NADIA.actor(), new DecisionRight(Capacity.DEPUTY, "Cécile Lambert"));

        mandate.approve(LEA_FOR_SPORTS, MONDAY, PRINCIPAL, karim, NOW);

        Assertions.assertThat(lastLine().onBehalfOf()).isEqualTo("Cécile Lambert");
    }

    @Test
    void a_question_stops_the_wait_and_the_answer_begins_another() {
        mandate.requestInformation(LEA_FOR_SPORTS, UUID.randomUUID(), "A-t-elle le temps ?", NADIA);

        assertThat(mandate).is(MandateStatus.INFORMATION_REQUESTED);
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> approve(NADIA, MONDAY));

        mandate.giveInformation(LEA_FOR_SPORTS, UUID.randomUUID(), "Oui.", HELENE, NOW.plusSeconds(60));

        assertThat(mandate).is(MandateStatus.PROPOSED);
        Assertions.assertThat(Happened.lastTo(mandate)).isEqualTo("mandate.information-given");
    }

    @Test
    void an_answer_wants_a_question() {
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> mandate.giveInformation(LEA_FOR_SPORTS, UUID.randomUUID(), "Oui.", HELENE, NOW));
    }

    @Test
    void is_withdrawn_while_nobody_has_decided_even_with_a_question_open() {
        mandate.requestInformation(LEA_FOR_SPORTS, UUID.randomUUID(), "A-t-elle le temps ?", NADIA);
        mandate.withdraw(LEA_FOR_SPORTS, "Elle change de service.", HELENE, NOW);

        assertThat(mandate).is(MandateStatus.WITHDRAWN);
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> mandate.withdraw(LEA_FOR_SPORTS, "Encore.", HELENE, NOW));
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> approve(NADIA, MONDAY));
    }

    @Test
    void revoked_it_ends_on_the_day_before() {
        approve(NADIA, MONDAY);
        mandate.revoke(LEA_FOR_SPORTS, "Elle n’a plus le temps.", MONDAY.plusDays(10), NADIA, NOW);

        assertThat(mandate).isActiveOn(MONDAY.plusDays(9)).isNotActiveOn(MONDAY.plusDays(10));
        Assertions.assertThat(Happened.changesOf(mandate))
                .containsExactly(new Change("endsOn", "2027-11-22", "2026-12-02"));
    }

    @Test
    void revoked_before_it_began_it_was_never_in_force() {
        approve(NADIA, MONDAY.plusDays(30));
        mandate.revoke(LEA_FOR_SPORTS, "Finalement non.", MONDAY, NADIA, NOW);

        assertThat(mandate).isNotActiveOn(MONDAY).isNotActiveOn(MONDAY.plusDays(30));
    }

    @Test
    void what_does_not_run_is_not_revoked_and_nothing_is_revoked_twice() {
        refused("mandate.not-running", () -> mandate.revoke(LEA_FOR_SPORTS, "Non.", MONDAY, NADIA, NOW));
        approve(NADIA, MONDAY);
        refused("mandate.not-running", () -> mandate.revoke(LEA_FOR_SPORTS, "Non.", MONDAY.plusYears(1), NADIA, NOW));
        mandate.revoke(LEA_FOR_SPORTS, "Non.", MONDAY, NADIA, NOW);
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> mandate.revoke(LEA_FOR_SPORTS, "Non.", MONDAY, NADIA, NOW));
    }

    @Test
    void renewed_it_goes_on_where_it_ends_for_twelve_months() {
        approve(NADIA, MONDAY);
        ReferentMandate renewal = renewedOn(LocalDate.of(2027, 10, 1));

        assertThat(mandate).isActiveOn(LocalDate.of(2027, 11, 22));
        assertThat(renewal)
                .is(MandateStatus.APPROVED)
                .isNotActiveOn(LocalDate.of(2027, 11, 22))
                .isActiveOn(LocalDate.of(2027, 11, 23))
                .isActiveOn(LocalDate.of(2028, 11, 22))
                .isNotActiveOn(LocalDate.of(2028, 11, 23));
    }

    @Test
    void is_renewed_near_its_end_only() {
        approve(NADIA, MONDAY);

        refused("mandate.not-ending", () -> renewedOn(LocalDate.of(2027, 9, 23)));
        refused("mandate.not-ending", () -> renewedOn(LocalDate.of(2027, 11, 23)));
        renewedOn(LocalDate.of(2027, 9, 24));
    }

    @Test
    void nobody_revokes_or_renews_their_own() {
        approve(NADIA, MONDAY);

        refused("mandate.own-decision", () -> mandate.revoke(LEA_FOR_SPORTS, "Non.", MONDAY, LEA, NOW));
        refused(
                "mandate.own-decision",
                () -> mandate.renew(MandateId.next(), LEA_FOR_SPORTS, LocalDate.of(2027, 10, 1), LEA, NOW));
    }

    @Test
    void a_successor_takes_over_the_same_day_with_the_same_rank() {
        mandate.approve(LEA_FOR_SPORTS, MONDAY, SUBSTITUTE, NADIA, NOW);
        LocalDate day = MONDAY.plusDays(3);
        ReferentMandate next = mandate.replaceBy(
                MandateId.next(), LEA_FOR_SPORTS, TOM_FOR_SPORTS, "Léa part.", day, NADIA.author(), NADIA, NOW);

        assertThat(mandate).isActiveOn(day.minusDays(1)).isNotActiveOn(day);
        assertThat(next).isActiveOn(day);
        Assertions.assertThat(next.rank()).isEqualTo(SUBSTITUTE);
        Assertions.assertThat(Happened.lastTo(next)).isEqualTo("mandate.approved");
    }

    @Test
    void where_whoever_replaces_does_not_decide_the_successor_is_proposed() {
        approve(NADIA, MONDAY);
        ReferentMandate next = mandate.replaceBy(
                MandateId.next(), LEA_FOR_SPORTS, TOM_FOR_SPORTS, "Léa part.", MONDAY, HELENE, null, NOW);

        assertThat(mandate).isNotActiveOn(MONDAY);
        assertThat(next).is(MandateStatus.PROPOSED);
        Assertions.assertThat(Happened.lastTo(mandate)).isEqualTo("mandate.replaced");
        Assertions.assertThat(Happened.lastTo(next)).isEqualTo("mandate.proposed");
    }

    private ReferentMandate renewedOn(LocalDate day) {
        return mandate.renew(MandateId.next(), LEA_FOR_SPORTS, day, NADIA, NOW);
    }

    private HistoryLine lastLine() {
        var events = Happened.to(mandate);
        return events.get(events.size() - 1).historyLine();
    }

    private void approve(Decider head, LocalDate firstDay) {
        mandate.approve(LEA_FOR_SPORTS, firstDay, PRINCIPAL, head, NOW);
    }

    private static void refused(String rule, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> Assertions.assertThat(refusal.key()).isEqualTo(rule));
    }

    private static Decider head(String name, UUID person) {
        Actor actor = new Actor(
                AccountId.next(),
                name,
                "tete@ville.example",
                Role.MEMBER,
                person,
                Set.of(LEA_FOR_SPORTS.department().value()),
                Map.of(),
                false,
                1,
                Locale.FRENCH,
                "AUTO");
        return new Decider(actor, new DecisionRight(Capacity.HEAD, null));
    }
}
