package org.contributornetwork.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user name that a person is proposed: as the city writes them, and nobody else's. */
class UserNamesTests extends PortalSpecification {

    @ParameterizedTest
    @CsvSource({
        "Anne-Laure, Sissoko, anne-laure_sissoko",
        "Élodie, Gautier, elodie_gautier",
        "Zoé, Ouédraogo, zoe_ouedraogo",
        "Maxime, Yıldız, maxime_yildiz",
        "Jean Paul, de la Fontaine, jean-paul_de-la-fontaine",
        "Éric, Cœur, eric_coeur",
        "Farid, D’Angelo, farid_d-angelo",
        "李, 小龍, compte"
    })
    void is_first_name_and_last_name_in_small_letters_without_accents(String first, String last, String expected) {
        assertThat(jdbc.sql("select portal_user_name(:first, :last)")
                        .param("first", first)
                        .param("last", last)
                        .query(String.class)
                        .single())
                .isEqualTo(expected);
    }

    @Test
    void however_long_the_names_are_there_is_room_for_a_number() {
        assertThat(jdbc.sql("select portal_user_name(repeat('a', 100), repeat('b', 100))")
                        .query(String.class)
                        .single())
                .hasSize(54);
    }

    @Test
    void takes_a_number_where_somebody_else_has_it() {
        StaffMemberId first = city.person("Camille", "Martin", sports);
        StaffMemberId second = personCalled("Camille", "Martin", "camille.martin2@ville.example");
        StaffMemberId third = personCalled("Camille", "Martin", "camille.martin3@ville.example");
        requested(first);
        requested(second);
        requested(third);

        assertThat(userName(first)).isEqualTo("camille_martin");
        assertThat(userName(second)).isEqualTo("camille_martin2");
        assertThat(userName(third)).isEqualTo("camille_martin3");
    }

    @Test
    void or_where_a_stranger_on_the_portal_has_it() {
        jdbc.sql("""
                        insert into portal_stranger (user_name, email, status, roles, observed_at)
                        values ('Lea_Etienne', '', 'ACTIVE', '{}', now())""").update();

        requested(lea);

        assertThat(userName(lea)).isEqualTo("lea_etienne2");
    }

    @Test
    void a_name_stays_its_first_owner_s_when_their_account_is_closed() {
        String page = requested(lea);
        send(helene, page + "/closing", "reason=N’en a plus besoin.");
        StaffMemberId namesake = personCalled("Léa", "Étienne", "lea.etienne2@ville.example");
        requested(namesake);
        clock.advance(Duration.ofMinutes(1));
        requested(lea);

        assertThat(userName(namesake)).isEqualTo("lea_etienne2");
        assertThat(userName(lea)).isEqualTo("lea_etienne");
    }

    private StaffMemberId personCalled(String firstName, String lastName, String email) {
        StaffMemberId person = city.person(firstName + " bis", lastName + email.charAt(email.indexOf('@') - 1), sports);
        jdbc.sql("update staff_member set first_name = ?, last_name = ?, email = ? where id = ?")
                .params(firstName, lastName, email, person.value())
                .update();
        return person;
    }
}
