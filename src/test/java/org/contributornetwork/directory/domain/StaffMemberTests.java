package org.contributornetwork.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.Happened;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffMemberEvent;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A person of the city whom the network knows. */
class StaffMemberTests {

    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final DepartmentId SPORTS = DepartmentId.next();
    private static final DepartmentId CULTURE = DepartmentId.next();
    private static final TaskId NEWS = TaskId.next();
    private static final TaskId EVENTS = TaskId.next();

    private final StaffMember lea =
            new StaffMember(StaffMemberId.next(), SPORTS, details("Étienne", Set.of(NEWS)), HELENE);

    @Test
    void is_added_to_a_service() {
        assertThat(lea.fullName()).isEqualTo("Léa Étienne");
        assertThat(lea.department()).isEqualTo(SPORTS);
        assertThat(Happened.to(lea))
                .containsExactly(new StaffMemberEvent.Added(lea.id(), "Léa Étienne", SPORTS, HELENE));
    }

    @Test
    void tells_what_really_changed_tasks_by_their_names() {
        lea.change(details("Étienne-Roux", Set.of(NEWS, EVENTS)), new Names(), HELENE);

        assertThat(Happened.changesOf(lea))
                .containsExactly(
                        new Change("lastName", "Étienne", "Étienne-Roux"),
                        new Change("tasks", "Actualités", "Actualités, Agenda"));
    }

    @Test
    void the_same_details_again_change_nothing_and_leave_no_trace() {
        assertThat(lea.change(details("Étienne", Set.of(NEWS)), new Names(), HELENE))
                .isFalse();

        assertThat(Happened.to(lea)).hasSize(1);
    }

    @Test
    void an_edit_of_another_version_is_stale() {
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> lea.requireVersion(3));
    }

    @Nested
    class Who_changes_service {

        @Test
        void works_elsewhere_from_that_day() {
            lea.move(CULTURE, MONDAY, "Sports", "Culture", HELENE);

            assertThat(lea.department()).isEqualTo(CULTURE);
            assertThat(Happened.changesOf(lea))
                    .containsExactly(
                            new Change("department", "Sports", "Culture"), new Change("from", "", "2026-11-23"));
        }

        @Test
        void does_not_move_to_where_they_are() {
            refused("staff.already-there", "department", () -> lea.move(SPORTS, MONDAY, "Sports", "Sports", HELENE));
        }

        @Test
        void does_not_leave_a_service_before_having_arrived() {
            lea.move(CULTURE, MONDAY, "Sports", "Culture", HELENE);

            refused(
                    "staff.before-posting",
                    "from",
                    () -> lea.move(SPORTS, MONDAY.minusDays(1), "Culture", "Sports", HELENE));
        }
    }

    @Nested
    class Who_has_left {

        @Test
        void stays_in_the_register() {
            lea.leave(MONDAY, HELENE);

            assertThat(lea.hasLeft()).isTrue();
            assertThat(lea.department()).isEqualTo(SPORTS);
            assertThat(Happened.changesOf(lea)).containsExactly(new Change("leftOn", "", "2026-11-23"));
        }

        @Test
        void does_not_leave_again_nor_change_service() {
            lea.leave(MONDAY, HELENE);

            refused("staff.has-left", null, () -> lea.leave(MONDAY, HELENE));
            refused("staff.has-left", null, () -> lea.move(CULTURE, MONDAY, "Sports", "Culture", HELENE));
        }

        @Test
        void did_not_leave_before_having_arrived() {
            lea.move(CULTURE, MONDAY, "Sports", "Culture", HELENE);

            refused("staff.before-posting", "from", () -> lea.leave(MONDAY.minusDays(1), HELENE));
        }

        @Test
        void may_come_back_even_elsewhere() {
            lea.leave(MONDAY, HELENE);

            lea.comeBack(CULTURE, MONDAY.plusMonths(3), HELENE);

            assertThat(lea.hasLeft()).isFalse();
            assertThat(lea.department()).isEqualTo(CULTURE);
            assertThat(Happened.changesOf(lea)).containsExactly(new Change("from", "", "2027-02-23"));
        }

        @Test
        void while_who_is_there_does_not_come_back() {
            refused("staff.not-left", null, () -> lea.comeBack(SPORTS, MONDAY, HELENE));
        }
    }

    @Nested
    class Notes_of_accompaniment {

        @Test
        void are_told_to_have_changed_but_not_what_they_say() {
            lea.writeNotes("À l’aise avec la messagerie, moins avec les images.", HELENE);

            assertThat(Happened.lastTo(lea)).isEqualTo("staff.notes-written");
            assertThat(Happened.to(lea).toString()).doesNotContain("messagerie");
            assertThat(Happened.changesOf(lea)).isEmpty();
        }

        @Test
        void written_again_as_they_are_leave_no_trace() {
            lea.writeNotes("Une note.", HELENE);
            lea.writeNotes("Une note.", HELENE);

            assertThat(Happened.to(lea)).hasSize(2);
        }
    }

    private static void refused(String rule, String field, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(deed).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static StaffMemberDetails details(String lastName, Set<TaskId> tasks) {
        return new StaffMemberDetails(lastName, "Léa", "lea.etienne@ville.example", "Accueil", "", "", tasks, Set.of());
    }

    private static final class Names implements StaffMember.WorkWords {

        private static final Map<TaskId, String> TASKS = Map.of(NEWS, "Actualités", EVENTS, "Agenda");

        @Override
        public String tasks(Set<TaskId> tasks) {
            return tasks.stream().map(TASKS::get).sorted().collect(Collectors.joining(", "));
        }

        @Override
        public String software(Set<SoftwareId> software) {
            return "";
        }
    }
}
