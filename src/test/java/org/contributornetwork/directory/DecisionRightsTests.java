package org.contributornetwork.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.contributornetwork.MutableClock.MONDAY;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who decides for a service on a day, and what whoever acts may do: both are asked at the moment of the decision, and agree.
 * Nadia heads Sports, Karim stands in for her, Jeanne heads the directorate.
 */
class DecisionRightsTests extends IntegrationTest {

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    private DecisionRights rights;

    private DepartmentId sports;
    private StaffMemberId nadia;
    private StaffMemberId karim;
    private StaffMemberId jeanne;

    @BeforeEach
    void nadiaHeadsSports() {
        sports = city.department("SPO", "Sports");
        nadia = city.person("Nadia", "Robin", sports);
        karim = city.person("Karim", "Benali", sports);
        jeanne = city.person("Jeanne", "Moreau", city.department("CUL", "Culture"));
        city.appoint(nadia, sports);
    }

    @Test
    void the_head_decides_and_communication_does_not() {
        decides(nadia, Scope.REFERENTS, Capacity.HEAD, null);
        decides(nadia, Scope.ORGANISATION, Capacity.HEAD, null);
        decidesNot(karim);
        assertThat(rightOf(city.helene(), Scope.ORGANISATION)).isEmpty();
        assertThat(city.actor(nadia).decidesFor(sports.value())).isTrue();
    }

    @Test
    void a_deputy_decides_from_the_first_to_the_last_day_beside_the_head() {
        organisation.deputy(karim, sports, WEDNESDAY, FRIDAY, Scope.REFERENTS, Scope.ORGANISATION);

        clock.advance(Period.ofDays(1));
        decidesNot(karim);
        clock.advance(Period.ofDays(1));
        decides(karim, Scope.REFERENTS, Capacity.DEPUTY, "Nadia Robin");
        decides(karim, Scope.ORGANISATION, Capacity.DEPUTY, "Nadia Robin");
        decides(nadia, Scope.REFERENTS, Capacity.HEAD, null);
        assertThat(city.actor(karim).entrustedDepartments()).containsEntry(sports.value(), "Nadia Robin");
        clock.advance(Period.ofDays(2));
        assertThat(city.actor(karim).decidesFor(sports.value())).isTrue();
        clock.advance(Period.ofDays(1));
        decidesNot(karim);
    }

    @Test
    void a_deputy_decides_on_what_they_were_named_for_and_on_nothing_else() {
        organisation.deputy(karim, sports, MONDAY, FRIDAY, Scope.ORGANISATION);

        decides(karim, Scope.ORGANISATION, Capacity.DEPUTY, "Nadia Robin");
        assertThat(rightOf(city.actor(karim), Scope.REFERENTS)).isEmpty();
        assertThat(city.actor(karim).decidesFor(sports.value())).isFalse();
    }

    @Test
    void the_deputy_of_a_former_head_is_nobody_s_deputy() {
        organisation.deputy(karim, sports, MONDAY, FRIDAY, Scope.REFERENTS, Scope.ORGANISATION);

        organisation.appoint(jeanne, sports, MONDAY);

        decidesNot(karim);
        decides(jeanne, Scope.REFERENTS, Capacity.HEAD, null);
    }

    @Test
    void and_of_a_vacancy_too() {
        organisation.deputy(karim, sports, MONDAY, FRIDAY, Scope.REFERENTS, Scope.ORGANISATION);

        organisation.vacate(sports, MONDAY);

        decidesNot(karim);
    }

    @Test
    void while_nobody_heads_the_service_the_head_of_its_directorate_decides() {
        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);
        decidesNot(jeanne);

        organisation.vacate(sports, WEDNESDAY);

        decidesNot(jeanne);
        clock.advance(Period.ofDays(2));
        decides(jeanne, Scope.REFERENTS, Capacity.DIRECTORATE_HEAD, null);
        decides(jeanne, Scope.ORGANISATION, Capacity.DIRECTORATE_HEAD, null);
        assertThat(city.actor(jeanne).decidesFor(sports.value())).isTrue();
        assertThat(rightOf(city.helene(), Scope.ORGANISATION)).isEmpty();
    }

    @Test
    void where_nobody_heads_that_either_communication_does() {
        organisation.vacate(sports, MONDAY);

        assertThat(rightOf(city.helene(), Scope.ORGANISATION))
                .contains(new DecisionRight(Capacity.COMMUNICATION, null));
        assertThat(rightOf(city.paul(), Scope.REFERENTS)).isPresent();
        assertThat(rights.of(sports, Scope.ORGANISATION).isLeftToCommunication())
                .isTrue();
        decidesNot(nadia);
    }

    @Test
    void who_is_both_deputy_and_head_of_the_directorate_decides_for_the_head_until_they_leave() {
        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);
        organisation.deputy(jeanne, sports, MONDAY, FRIDAY, Scope.REFERENTS, Scope.ORGANISATION);
        decides(jeanne, Scope.REFERENTS, Capacity.DEPUTY, "Nadia Robin");
        assertThat(city.actor(jeanne).entrustedDepartments()).containsEntry(sports.value(), "Nadia Robin");

        organisation.vacate(sports, MONDAY);

        decides(jeanne, Scope.REFERENTS, Capacity.DIRECTORATE_HEAD, null);
        assertThat(city.actor(jeanne).entrustedDepartments()).containsEntry(sports.value(), "");
    }

    @Test
    void a_closed_service_is_entrusted_to_nobody() {
        organisation.vacate(sports, MONDAY);
        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);

        organisation.close(sports);

        assertThat(city.actor(jeanne).decidesFor(sports.value())).isFalse();
        assertThat(rights.of(sports, Scope.REFERENTS).department().closed()).isTrue();
    }

    @Test
    void of_a_service_that_is_none_nobody_can_be_asked() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rights.of(DepartmentId.next(), Scope.REFERENTS));
    }

    private void decides(StaffMemberId person, Scope scope, Capacity capacity, String inPlaceOf) {
        assertThat(rightOf(city.actor(person), scope)).contains(new DecisionRight(capacity, inPlaceOf));
    }

    private void decidesNot(StaffMemberId person) {
        Actor actor = city.actor(person);
        assertThat(rightOf(actor, Scope.REFERENTS)).isEmpty();
        assertThat(rightOf(actor, Scope.ORGANISATION)).isEmpty();
        assertThat(actor.decidesFor(sports.value())).isFalse();
    }

    private Optional<DecisionRight> rightOf(Actor actor, Scope scope) {
        return rights.of(sports, scope).rightOf(actor);
    }
}
