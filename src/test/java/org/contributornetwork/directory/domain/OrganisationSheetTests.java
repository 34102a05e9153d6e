package org.contributornetwork.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.contributornetwork.MutableClock.MONDAY;
import static org.contributornetwork.MutableClock.PARIS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.Happened;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An organisation sheet of Sports, from its draft to its signature. */
class OrganisationSheetTests {

    private static final Instant NOW = MONDAY.atTime(9, 0).atZone(PARIS).toInstant();
    private static final Actor HELENE = actor("Hélène Aubry", Role.COMMUNICATION);
    private static final Actor NADIA = actor("Nadia Robin", Role.MEMBER);
    private static final Actor KARIM = actor("Karim Benali", Role.MEMBER);
    private static final DecisionRight AS_HEAD = new DecisionRight(Capacity.HEAD, null);
    private static final DecisionRight FOR_NADIA = new DecisionRight(Capacity.DEPUTY, "Nadia Robin");

    private final OrganisationSheet sheet = new OrganisationSheet(
            OrganisationSheetId.next(), DepartmentId.next(), "Sports", 1, details("Directeur"), HELENE, NOW);

    @Test
    void begins_as_a_draft_of_communication() {
        assertThat(sheet.status()).isEqualTo(OrganisationStatus.DRAFT);
        assertThat(Happened.lastTo(sheet)).isEqualTo("organisation.drafted");
        assertThat(Happened.to(sheet).get(0).historyLine().subject().label()).isEqualTo("Sports · v1");
    }

    @Test
    void tells_what_really_changed_circuit_by_circuit() {
        List<Circuit> circuits = List.of(
                Circuit.direct(ContentType.PAGE),
                circuit(ContentType.NEWS, "Directeur"),
                circuit(ContentType.EVENT, "Directeur").thenBy("Jeanne Moreau", "Sports"),
                circuit(ContentType.DOCUMENT, "Directeur"));

        sheet.change(new OrganisationDetails(circuits, MONDAY, "Nadia", "À revoir"), "Sports", HELENE.author());

        assertThat(Happened.changesOf(sheet))
                .containsExactly(
                        new Change("circuit.PAGE", "Directeur", "DIRECT"),
                        new Change("circuit.EVENT", "Directeur", "Directeur → Jeanne Moreau (Sports)"),
                        new Change("remarks", "", "À revoir"));
        assertThat(sheet.details().circuits()).isEqualTo(circuits);
    }

    @Test
    void the_same_again_changes_nothing_and_leaves_no_trace() {
        sheet.change(details("Directeur"), "Sports", HELENE.author());

        assertThat(Happened.to(sheet)).hasSize(1);
    }

    @Test
    void is_handed_over_only_once_it_says_when_and_with_whom_it_was_agreed() {
        List<Circuit> circuits = sheet.details().circuits();
        sheet.change(new OrganisationDetails(circuits, MONDAY, "", ""), "Sports", HELENE.author());

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> sheet.submit("Sports", HELENE.author(), NOW))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("organisation.not-agreed-yet"));
    }

    @Nested
    class Once_handed_over {

        {
            sheet.submit("Sports", HELENE.author(), NOW);
        }

        @Test
        void nobody_changes_it_so_that_what_is_signed_is_what_was_read() {
            assertThatExceptionOfType(StaleEdit.class)
                    .isThrownBy(() -> sheet.change(details("Adjoint"), "Sports", HELENE.author()));
            assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> sheet.abandon("Sports", HELENE.author()));
        }

        @Test
        void it_is_signed_and_says_in_whose_name() {
            sheet.sign("Sports", KARIM, FOR_NADIA, NOW);

            assertThat(sheet.status()).isEqualTo(OrganisationStatus.SIGNED);
            assertThat(Happened.lastTo(sheet)).isEqualTo("organisation.signed");
            assertThat(Happened.to(sheet).get(2).historyLine().onBehalfOf()).isEqualTo("Nadia Robin");
            assertThat(sheet.wasSignedBy(KARIM)).isTrue();
            assertThat(sheet.wasSignedBy(NADIA)).isFalse();
        }

        @Test
        void a_signed_one_stays_as_it_is() {
            sheet.sign("Sports", NADIA, AS_HEAD, NOW);

            assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> sheet.sign("Sports", KARIM, FOR_NADIA, NOW));
            assertThatExceptionOfType(StaleEdit.class)
                    .isThrownBy(() -> sheet.sendBack("Sports", "Non.", NADIA, AS_HEAD, NOW));
            assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> sheet.recall("Sports", HELENE.author()));
            assertThatExceptionOfType(StaleEdit.class)
                    .isThrownBy(() -> sheet.change(details("Adjoint"), "Sports", HELENE.author()));
        }

        @Test
        void sent_back_it_is_a_draft_again_with_the_reason() {
            sheet.sendBack("Sports", "Les événements passent par Karim.", NADIA, AS_HEAD, NOW);

            assertThat(sheet.status()).isEqualTo(OrganisationStatus.DRAFT);
            assertThat(Happened.to(sheet).get(2).historyLine().reason()).isEqualTo("Les événements passent par Karim.");
            assertThat(sheet.wasSentBackBy(NADIA, "Les événements passent par Karim."))
                    .isTrue();
            assertThat(sheet.wasSentBackBy(NADIA, "Autre chose.")).isFalse();
            sheet.submit("Sports", HELENE.author(), NOW);
            assertThat(sheet.status()).isEqualTo(OrganisationStatus.AWAITING_SIGNATURE);
        }

        @Test
        void communication_takes_it_back() {
            sheet.recall("Sports", HELENE.author());

            assertThat(sheet.status()).isEqualTo(OrganisationStatus.DRAFT);
        }
    }

    @Test
    void a_circuit_has_exactly_the_approvals_that_its_kind_asks_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> circuit(ContentType.NEWS, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circuit(ContentType.NEWS, CircuitKind.DIRECT, null, "Directeur", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circuit(ContentType.NEWS, "Directeur").thenBy("", "Sports"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circuit(ContentType.NEWS, CircuitKind.DIRECT, StaffMemberId.next(), "", "", ""));
    }

    @Test
    void every_kind_of_content_has_its_circuit() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new OrganisationDetails(List.of(Circuit.direct(ContentType.NEWS)), MONDAY, "Nadia", ""));
    }

    private static OrganisationDetails details(String post) {
        List<Circuit> circuits = Arrays.stream(ContentType.values())
                .map(type -> circuit(type, post))
                .toList();
        return new OrganisationDetails(circuits, MONDAY, "Nadia", "");
    }

    private static Circuit circuit(ContentType type, String post) {
        return Circuit.inDepartment(type, null, post);
    }

    private static Actor actor(String name, Role role) {
        return new Actor(
                AccountId.next(),
                name,
                "somebody@ville.example",
                role,
                UUID.randomUUID(),
                Set.of(),
                Map.of(),
                false,
                0,
                Locale.FRENCH,
                "AUTO");
    }
}
