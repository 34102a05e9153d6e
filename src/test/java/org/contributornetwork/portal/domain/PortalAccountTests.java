package org.contributornetwork.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;
import static org.contributornetwork.portal.ChecklistPoint.CHARTER;
import static org.contributornetwork.portal.ChecklistPoint.CREATED;
import static org.contributornetwork.portal.ChecklistPoint.FIRST_SIGN_IN;
import static org.contributornetwork.portal.ChecklistPoint.ROLES;
import static org.contributornetwork.portal.ChecklistPoint.SECTIONS;
import static org.contributornetwork.portal.ChecklistPoint.WELCOME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.Happened;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountEvent;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The account of a person on the portal. */
class PortalAccountTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final Holder LEA =
            new Holder(StaffMemberId.next(), "Léa Étienne", DepartmentId.next(), "lea_etienne");

    private final PortalAccount account =
            PortalAccount.request(PortalAccountId.next(), LEA, "Tient l’agenda.", HELENE, NOW);

    @Test
    void is_asked_for_with_a_reason() {
        assertThat(account.status()).isEqualTo(PortalAccountStatus.REQUESTED);
        assertThat(Happened.to(account))
                .containsExactly(new PortalAccountEvent.Requested(account.id(), LEA, "Tient l’agenda.", HELENE));
    }

    @Test
    void or_by_a_mandate_without_further_words() {
        MandateId mandate = MandateId.next();
        PortalAccount asked = PortalAccount.requestFor(mandate, PortalAccountId.next(), LEA, HELENE, NOW);

        assertThat(Happened.to(asked))
                .containsExactly(new PortalAccountEvent.RequestedByMandate(asked.id(), LEA, mandate, HELENE));
    }

    @Test
    void is_configured_once_it_is_created_has_roles_and_sections_and_its_welcome_is_sent() {
        tick(CREATED);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.CREATED);
        tick(ROLES);
        tick(SECTIONS);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.CREATED);

        tick(WELCOME);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.CONFIGURED);
        assertThat(Happened.changesOf(account))
                .endsWith(
                        new Change("welcomeSentOn", "", "2026-11-23"),
                        new Change("portalStatus", "CREATED", "CONFIGURED"));
    }

    @Test
    void a_first_sign_in_and_a_charter_are_followed_and_awaited_by_nothing() {
        tick(CHARTER);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.REQUESTED);
        tick(CREATED);
        tick(FIRST_SIGN_IN);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.CREATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROLES", "SECTIONS", "WELCOME", "FIRST_SIGN_IN"})
    void what_needs_the_account_waits_until_it_is_created(ChecklistPoint point) {
        refuses("portal-account.create-first", () -> tick(point));
    }

    @Test
    void the_same_tick_twice_is_one() {
        tick(CREATED);
        tick(CREATED);

        assertThat(Happened.to(account)).hasSize(2);
    }

    @Test
    void a_tick_with_another_day_came_too_late() {
        tick(CREATED);

        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> account.tick(CREATED, MONDAY.minusDays(1), LEA, HELENE));
    }

    @Test
    void a_mistake_is_taken_back_and_the_status_with_it() {
        configure();

        account.untick(WELCOME, LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.CREATED);
        assertThat(Happened.changesOf(account))
                .endsWith(
                        new Change("welcomeSentOn", "2026-11-23", ""),
                        new Change("portalStatus", "CONFIGURED", "CREATED"));
    }

    @Test
    void that_it_was_created_is_taken_back_last() {
        configure();

        refuses("portal-account.untick-others-first", () -> account.untick(CREATED, LEA, HELENE));
    }

    @Test
    void and_not_at_all_once_it_has_contributed() {
        tick(CREATED);
        account.contributed(MONDAY, LEA, HELENE);

        refuses("portal-account.has-contributed", () -> account.untick(CREATED, LEA, HELENE));
    }

    @Test
    void is_active_from_the_first_contribution_on() {
        configure();

        account.contributed(MONDAY, LEA, HELENE);
        account.contributed(MONDAY.plusDays(1), LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.ACTIVE);
        assertThat(Happened.to(account))
                .filteredOn(event -> event instanceof PortalAccountEvent.Activated)
                .containsExactly(new PortalAccountEvent.Activated(account.id(), LEA, MONDAY, HELENE));
    }

    @Test
    void whoever_publishes_is_active_however_much_of_the_checklist_is_done() {
        account.contributed(MONDAY, LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.ACTIVE);
    }

    @Test
    void once_active_a_corrected_checklist_does_not_make_it_less_so() {
        configure();
        account.contributed(MONDAY, LEA, HELENE);

        account.untick(WELCOME, LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.ACTIVE);
    }

    @Test
    void comes_back_from_a_suspension_as_it_was() {
        configure();
        account.suspend("Congé parental.", MONDAY, LEA, HELENE);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.SUSPENDED);

        account.reactivate(MONDAY.plusDays(30), LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.CONFIGURED);
        assertThat(Happened.to(account))
                .contains(
                        new PortalAccountEvent.Suspended(account.id(), LEA, "Congé parental.", HELENE),
                        new PortalAccountEvent.Reactivated(account.id(), LEA, HELENE));
    }

    @Test
    void or_as_what_was_seen_meanwhile_makes_it() {
        configure();
        account.suspend("Congé parental.", MONDAY, LEA, HELENE);
        account.contributed(MONDAY.minusDays(1), LEA, HELENE);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.SUSPENDED);

        account.reactivate(MONDAY, LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.ACTIVE);
    }

    @Test
    void suspended_twice_for_the_same_reason_is_once_for_another_is_too_late() {
        account.suspend("Congé.", MONDAY, LEA, HELENE);
        account.suspend("Congé.", MONDAY, LEA, HELENE);

        assertThat(Happened.to(account)).hasSize(2);
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> account.suspend("Autre.", MONDAY, LEA, HELENE));
    }

    @Test
    void suspended_its_checklist_rests() {
        tick(CREATED);
        account.suspend("Congé.", MONDAY, LEA, HELENE);

        refuses("portal-account.is-suspended", () -> tick(ROLES));
        refuses("portal-account.is-suspended", () -> account.untick(CREATED, LEA, HELENE));
    }

    @Test
    void is_reactivated_only_from_a_suspension_but_twice_in_a_day_is_a_double_click() {
        refuses("portal-account.not-suspended", () -> account.reactivate(MONDAY, LEA, HELENE));
        account.suspend("Congé.", MONDAY, LEA, HELENE);

        account.reactivate(MONDAY, LEA, HELENE);
        account.reactivate(MONDAY, LEA, HELENE);

        assertThat(Happened.to(account)).hasSize(3);
    }

    @Test
    void closed_it_is_closed_for_good() {
        account.suspend("Congé.", MONDAY, LEA, HELENE);
        account.close("N’a jamais servi.", MONDAY, LEA, HELENE);

        assertThat(account.status()).isEqualTo(PortalAccountStatus.CLOSED);
        refuses("portal-account.is-closed", () -> tick(CREATED));
        refuses("portal-account.is-closed", () -> account.suspend("Congé.", MONDAY, LEA, HELENE));
        refuses("portal-account.is-closed", () -> account.reactivate(MONDAY, LEA, HELENE));
        account.contributed(MONDAY, LEA, HELENE);
        assertThat(account.status()).isEqualTo(PortalAccountStatus.CLOSED);
    }

    @Test
    void closed_twice_for_the_same_reason_is_once_for_another_is_too_late() {
        account.close("Double.", MONDAY, LEA, HELENE);
        account.close("Double.", MONDAY, LEA, HELENE);

        assertThat(Happened.to(account)).hasSize(2);
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> account.close("Autre.", MONDAY, LEA, HELENE));
    }

    @Test
    void takes_another_name_as_long_as_it_is_not_created() {
        account.rename("lea.etienne", LEA, HELENE);
        assertThat(account.userName()).isEqualTo("lea.etienne");
        assertThat(Happened.changesOf(account)).containsExactly(new Change("userName", "lea_etienne", "lea.etienne"));
        tick(CREATED);

        refuses("portal-account.created-under-that-name", () -> account.rename("autre", LEA, HELENE));
    }

    @Test
    void seen_on_the_portal_it_takes_over_what_that_proves() {
        account.seen(seen("etienne.lea", LocalDate.of(2025, 3, 1), MONDAY.minusDays(3), true), LEA, HELENE);

        assertThat(account.userName()).isEqualTo("etienne.lea");
        assertThat(account.status()).isEqualTo(PortalAccountStatus.CREATED);
        assertThat(Happened.changesOf(account))
                .containsExactly(
                        new Change("observedStatus", "", "ACTIVE"),
                        new Change("userName", "lea_etienne", "etienne.lea"),
                        new Change("createdOn", "", "2025-03-01"),
                        new Change("rolesSetOn", "", "2026-11-23"),
                        new Change("firstSignInOn", "", "2026-11-20"),
                        new Change("portalStatus", "REQUESTED", "CREATED"));
    }

    @Test
    void never_signed_in_with_and_with_other_roles_it_is_only_created() {
        account.seen(seen("lea_etienne", null, null, false), LEA, HELENE);

        assertThat(Happened.changesOf(account))
                .containsExactly(
                        new Change("observedStatus", "", "ACTIVE"),
                        new Change("createdOn", "", "2026-11-23"),
                        new Change("portalStatus", "REQUESTED", "CREATED"));
    }

    @Test
    void seen_once_more_without_anything_new_nothing_happens() {
        account.seen(seen("lea_etienne", null, null, false), LEA, HELENE);
        account.seen(new Sighting("lea_etienne", MONDAY, null, null, false, List.of()), LEA, HELENE);

        assertThat(Happened.to(account)).hasSize(2);
    }

    @Test
    void closed_it_keeps_its_name_whatever_the_portal_says() {
        account.close("Double.", MONDAY, LEA, HELENE);
        account.seen(seen("etienne.lea", null, null, true), LEA, HELENE);

        assertThat(account.userName()).isEqualTo("lea_etienne");
        assertThat(account.status()).isEqualTo(PortalAccountStatus.CLOSED);
    }

    private static Sighting seen(String userName, LocalDate createdOn, LocalDate signedInOn, boolean roles) {
        return new Sighting(
                userName, MONDAY, createdOn, signedInOn, roles, List.of(new Change("observedStatus", "", "ACTIVE")));
    }

    private void configure() {
        tick(CREATED);
        tick(ROLES);
        tick(SECTIONS);
        tick(WELCOME);
    }

    private void tick(ChecklistPoint point) {
        account.tick(point, MONDAY, LEA, HELENE);
    }

    private static void refuses(String key, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(deed)
                .extracting(RuleViolation::key)
                .isEqualTo(key);
    }
}
