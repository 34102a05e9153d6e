package org.contributornetwork.referents.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;
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
import org.junit.jupiter.api.Test;

/** The mandate of a referent. */
class ReferentMandateTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final Nominee LEA_FOR_SPORTS =
            new Nominee(StaffMemberId.next(), "Léa Étienne", DepartmentId.next(), "Sports");
    private static final Actor NADIA = head("Nadia Robin", UUID.randomUUID());
    private static final Actor LEA = head("Léa Étienne", LEA_FOR_SPORTS.person().value());
    private static final String WHY = "Léa publie déjà les actualités des clubs.";

    private final ReferentMandate mandate =
            ReferentMandate.propose(MandateId.next(), LEA_FOR_SPORTS, MandateOrigin.COMMUNICATION, WHY, HELENE, NOW);

    @Test
    void is_proposed_by_somebody_with_a_reason() {
        assertThat(mandate).is(MandateStatus.PROPOSED).isNotActiveOn(MONDAY);
        Assertions.assertThat(Happened.to(mandate))
                .containsExactly(new MandateEvent.Proposed(mandate.id(), LEA_FOR_SPORTS, WHY, HELENE));
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
                .isEqualTo(
                        new MandateEvent.Refused(mandate.id(), LEA_FOR_SPORTS, "Elle part en mars.", NADIA.author()));
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

        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY, NADIA)).isTrue();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY.plusDays(1), NADIA))
                .isFalse();
        Assertions.assertThat(mandate.wasApprovedFrom(MONDAY, head("Cécile Lambert", UUID.randomUUID())))
                .isFalse();
        Assertions.assertThat(mandate.wasRefusedBecause("Non.", NADIA)).isFalse();
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
                        MandateId.next(), LEA_FOR_SPORTS, MandateOrigin.HEAD, WHY, new Author(null, "Logiciel"), NOW));
    }

    private void approve(Actor head, LocalDate firstDay) {
        mandate.approve(LEA_FOR_SPORTS, firstDay, head, NOW);
    }

    private static void refused(String rule, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> Assertions.assertThat(refusal.key()).isEqualTo(rule));
    }

    private static Actor head(String name, UUID person) {
        return new Actor(
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
    }
}
