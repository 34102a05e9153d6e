package org.contributornetwork.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contributornetwork.Happened;
import org.contributornetwork.directory.DepartmentEvent;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Department.HeadNames;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A service of the city. */
class DepartmentTests {

    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final DirectorateId CULTURE = DirectorateId.next();
    private static final DirectorateId WORKS = DirectorateId.next();
    private static final StaffMemberId NADIA = StaffMemberId.next();
    private static final StaffMemberId CECILE = StaffMemberId.next();

    private final Department sports = new Department(DepartmentId.next(), details("SPO", "Sports"), HELENE);

    @Test
    void comes_into_being_by_somebody() {
        assertThat(Happened.to(sports)).containsExactly(new DepartmentEvent.Added(sports.id(), "Sports", HELENE));
        assertThat(sports.head()).isEmpty();
        assertThat(sports.isClosed()).isFalse();
    }

    @Test
    void tells_what_really_changed() {
        sports.change(
                new DepartmentDetails("SPO", "Sports et loisirs", WORKS, 2, List.of("/sports", "/loisirs"), 60),
                "Culture",
                "Travaux",
                HELENE);

        assertThat(sports.name()).isEqualTo("Sports et loisirs");
        assertThat(Happened.changesOf(sports))
                .containsExactly(
                        new Change("name", "Sports", "Sports et loisirs"),
                        new Change("directorate", "Culture", "Travaux"),
                        new Change("minimumReferents", "1", "2"),
                        new Change("portalSections", "/sports", "/sports, /loisirs"),
                        new Change("expectedRhythmDays", "90", "60"));
    }

    @Test
    void the_same_details_again_change_nothing_and_leave_no_trace() {
        assertThat(sports.change(details("SPO", "Sports"), "Culture", "Culture", HELENE))
                .isFalse();

        assertThat(Happened.to(sports)).hasSize(1);
    }

    @Test
    void an_edit_of_another_version_is_stale() {
        assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> sports.requireVersion(3));
    }

    @Nested
    class Its_head {

        @Test
        void takes_the_charge_on_a_day() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            assertThat(sports.head()).contains(NADIA);
            assertThat(Happened.changesOf(sports))
                    .containsExactly(new Change("head", "", "Nadia Robin"), new Change("from", "", "2026-11-23"));
        }

        @Test
        void gives_way_to_the_next_one() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            appoint(CECILE, "Nadia Robin", "Cécile Lambert", MONDAY.plusMonths(1));

            assertThat(sports.head()).contains(CECILE);
            assertThat(Happened.changesOf(sports)).contains(new Change("head", "Nadia Robin", "Cécile Lambert"));
        }

        @Test
        void is_not_appointed_twice() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            refused("department.already-head", "head", () -> appoint(NADIA, "Nadia Robin", "Nadia Robin", MONDAY));
        }

        @Test
        void is_not_replaced_before_having_begun() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            refused(
                    "department.head-before-start",
                    "from",
                    () -> appoint(CECILE, "Nadia Robin", "Cécile Lambert", MONDAY.minusDays(1)));
            assertThat(sports.head()).contains(NADIA);
        }

        @Test
        void may_leave_a_vacancy() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            sports.vacate(MONDAY.plusDays(7), "Nadia Robin", HELENE);

            assertThat(sports.head()).isEmpty();
            assertThat(Happened.lastTo(sports)).isEqualTo("department.head-left");
            assertThat(Happened.changesOf(sports))
                    .containsExactly(new Change("head", "Nadia Robin", ""), new Change("from", "", "2026-11-30"));
        }

        @Test
        void does_not_leave_before_having_begun() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            refused(
                    "department.head-before-start",
                    "from",
                    () -> sports.vacate(MONDAY.minusDays(1), "Nadia Robin", HELENE));
        }

        @Test
        void leaves_the_city_and_with_it_what_was_planned_for_later() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);
            appoint(CECILE, "Nadia Robin", "Cécile Lambert", MONDAY.plusMonths(1));

            sports.release(CECILE, MONDAY.plusDays(2), MONDAY.plusDays(2), "Cécile Lambert", HELENE);

            assertThat(sports.head()).isEmpty();
            assertThat(Happened.changesOf(sports))
                    .containsExactly(new Change("head", "Cécile Lambert", ""), new Change("from", "", "2026-12-23"));
        }

        @Test
        void leaves_the_city_before_the_day_that_was_planned_and_the_next_one_comes_on_theirs() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);
            appoint(CECILE, "Nadia Robin", "Cécile Lambert", MONDAY.plusMonths(1));

            sports.release(NADIA, MONDAY.plusDays(2), MONDAY.plusDays(2), "Nadia Robin", HELENE);

            assertThat(sports.head()).contains(CECILE);
            assertThat(Happened.changesOf(sports))
                    .containsExactly(new Change("head", "Nadia Robin", ""), new Change("from", "", "2026-11-25"));
        }

        @Test
        void did_not_leave_the_city_before_taking_charge() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);

            refused(
                    "department.head-before-start",
                    "from",
                    () -> sports.release(NADIA, MONDAY.minusDays(1), MONDAY.plusDays(2), "Nadia Robin", HELENE));
        }

        @Test
        void is_not_missed_twice() {
            refused("department.already-vacant", null, () -> sports.vacate(MONDAY, "", HELENE));
        }

        @Test
        void comes_back_after_a_vacancy() {
            appoint(NADIA, null, "Nadia Robin", MONDAY);
            sports.vacate(MONDAY.plusDays(1), "Nadia Robin", HELENE);

            appoint(NADIA, null, "Nadia Robin", MONDAY.plusDays(5));

            assertThat(sports.head()).contains(NADIA);
        }
    }

    @Nested
    class Once_closed {

        @Test
        void it_stays_in_the_register_and_says_since_when() {
            sports.close(MONDAY, HELENE);

            assertThat(sports.isClosed()).isTrue();
            assertThat(Happened.changesOf(sports)).containsExactly(new Change("closedOn", "", "2026-11-23"));
        }

        @Test
        void it_gets_no_head() {
            sports.close(MONDAY, HELENE);

            refused("department.closed", null, () -> appoint(NADIA, null, "Nadia Robin", MONDAY));
        }

        @Test
        void it_is_not_closed_again() {
            sports.close(MONDAY, HELENE);

            refused("department.closed", null, () -> sports.close(MONDAY, HELENE));
        }

        @Test
        void it_may_open_again() {
            sports.close(MONDAY, HELENE);

            sports.reopen(HELENE);

            assertThat(sports.isClosed()).isFalse();
            assertThat(Happened.lastTo(sports)).isEqualTo("department.reopened");
        }

        @Test
        void but_an_open_one_is_not_reopened() {
            refused("department.not-closed", null, () -> sports.reopen(HELENE));
        }
    }

    private void appoint(StaffMemberId person, String before, String after, LocalDate from) {
        sports.appointHead(person, from, new HeadNames(before, after), HELENE);
    }

    private static void refused(String rule, String field, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(deed).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static DepartmentDetails details(String code, String name) {
        return new DepartmentDetails(code, name, CULTURE, 1, List.of("/sports"), 90);
    }
}
