package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nadia heads Sports and names Karim her deputy; Omar heads the directorate, and decides while Sports has no head. */
class WhoDecidesTests extends PagesTest {

    @Autowired
    private DepartmentRegister departments;

    private Charges charges;
    private Actor helene;
    private DepartmentId sports;
    private DepartmentId culture;
    private StaffMemberId nadia;
    private StaffMemberId karim;
    private StaffMemberId omar;
    private StaffMemberId lea;
    private String page;

    @BeforeEach
    void leaIsProposed() {
        charges = new Charges(jdbc);
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        karim = city.person("Karim", "Benali", culture);
        omar = city.person("Omar", "Haddad", culture);
        lea = city.person("Léa", "Étienne", sports);
        page = "/mandates/" + city.propose(lea, sports);
    }

    @Test
    void a_deputy_decides_in_the_name_of_the_head_and_both_names_stay() {
        deputyFrom(city.today(), city.today().plusDays(10));
        assertThat(open(helene, page).text())
                .contains("Karim Benali, qui supplée Nadia Robin, peut décider à sa place.");
        assertThat(open(deputy(), page).text()).contains("Désigner Léa Étienne", "Vous décidez pour Nadia Robin");

        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(302);

        assertThat(open(city.actor(lea), page).text())
                .contains("Décidé par Karim Benali pour Nadia Robin")
                .contains("Karim Benali pour Nadia Robin Mandat approuvé");
        assertThat(text("decided_on_behalf_of")).isEqualTo("Nadia Robin");
        assertThat(open(helene, "/mandates/export").html()).contains("Karim Benali pour Nadia Robin");
    }

    @Test
    void a_deputy_finds_what_waits_in_their_list_and_on_their_first_page() {
        deputyFrom(city.today(), city.today().plusDays(10));

        assertThat(open(deputy(), "/mandates?state=waiting").rows()).containsExactly("Étienne Léa");
        assertThat(open(deputy(), "/").text()).contains("Désigner Léa Étienne référent du service Sports ?");
    }

    @Test
    void neither_before_the_first_day_nor_on_the_day_after_the_last() {
        deputyFrom(city.today().plusDays(1), city.today().plusDays(3));
        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(404);

        clock.advance(Period.ofDays(3));
        signInAgain();
        assertThat(open(deputy(), page).status()).isEqualTo(404);
        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(404);
    }

    @Test
    void nor_once_whoever_named_them_heads_the_service_no_more() {
        deputyFrom(city.today(), city.today().plusDays(10));
        city.appoint(city.person("Rosa", "Blanc", sports), sports);

        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(404);
    }

    @Test
    void a_deputy_for_the_organisation_alone_decides_on_no_referent() {
        charges.deputy(karim, nadia, sports, city.today(), city.today().plusDays(10), "ORGANISATION");

        assertThat(open(deputy(), page).status()).isEqualTo(404);
        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(404);
    }

    @Test
    void a_deputy_does_not_decide_on_their_own_mandate() {
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        String own = "/mandates/" + city.propose(tom, sports);
        charges.deputy(tom, nadia, sports, city.today(), city.today().plusDays(10));
        Actor tomAsDeputy = city.actor(tom);

        assertThat(open(tomAsDeputy, own).text()).doesNotContain("Approuver");
        assertThat(send(tomAsDeputy, own + "/approval").status()).isEqualTo(422);
        assertThat(send(tomAsDeputy, page + "/approval").status())
                .as("but on others’")
                .isEqualTo(302);
    }

    @Test
    void a_vacant_service_is_for_the_head_of_its_directorate() {
        charges.directorateHead(omar, sports, city.today());
        assertThat(open(city.actor(omar), page).status()).as("Nadia is there").isEqualTo(404);
        vacate();
        assertThat(open(helene, page).text()).contains("la décision revient à Omar Haddad, à la tête de la direction.");

        assertThat(send(city.actor(omar), page + "/approval").status()).isEqualTo(302);

        assertThat(open(helene, page).text()).contains("Décidé par Omar Haddad");
        assertThat(text("decided_on_behalf_of")).isNull();
    }

    @Test
    void without_either_communication_decides() {
        vacate();
        assertThat(open(helene, page).text()).contains("Désigner Léa Étienne référent du service Sports ?");

        assertThat(send(helene, page + "/approval").status()).isEqualTo(302);

        assertThat(open(helene, page).text()).contains("Décidé par Hélène Aubry", "En mandat");
        assertThat(send(helene, page + "/revocation", "reason=Elle part.").status())
                .isEqualTo(302);
    }

    @Test
    void but_not_while_the_directorate_has_a_head() {
        charges.directorateHead(omar, sports, city.today());
        vacate();

        assertThat(send(helene, page + "/approval").status()).isEqualTo(404);
    }

    @Test
    void work_that_waits_moves_with_the_charge() {
        StaffMemberId rosa = city.person("Rosa", "Blanc", sports);
        city.appoint(rosa, sports);

        assertThat(open(city.actor(rosa), "/").text()).contains("Désigner Léa Étienne");
        assertThat(open(city.actor(nadia), "/mandates").rows()).isEmpty();
    }

    @Test
    void where_the_person_has_become_head_somebody_else_decides() {
        city.appoint(lea, sports);
        assertThat(send(city.actor(lea), page + "/approval").status()).isEqualTo(422);

        Page refused = send(helene, page + "/refusal", "reason=Elle dirige maintenant le service.");

        assertThat(refused.status()).isEqualTo(302);
        assertThat(open(city.actor(lea), page).text()).contains("Refusé", "Décidé par Hélène Aubry");
    }

    @Test
    void a_deputy_of_the_person_does_not_decide_on_it_either() {
        city.appoint(lea, sports);
        charges.deputy(karim, lea, sports, city.today(), city.today().plusDays(10));

        assertThat(send(deputy(), page + "/approval").status()).isEqualTo(404);
    }

    @Test
    void nobody_of_communication_decides_on_their_own() {
        vacate();
        city.actor(lea);
        jdbc.sql("update user_account set role = 'COMMUNICATION' where staff_member_id = :lea")
                .param("lea", lea.value())
                .update();
        Actor leaOfCommunication = city.actor(lea);

        assertThat(leaOfCommunication.isCommunication()).isTrue();
        assertThat(open(leaOfCommunication, page).text()).contains("À décider").doesNotContain("Approuver");
        assertThat(send(leaOfCommunication, page + "/approval").status()).isEqualTo(404);
        assertThat(count("referent_mandate where status = 'APPROVED'")).isZero();
    }

    private void deputyFrom(LocalDate from, LocalDate until) {
        charges.deputy(karim, nadia, sports, from, until);
    }

    private Actor deputy() {
        return city.actor(karim);
    }

    private void vacate() {
        TestCity.as(helene, () -> {
            departments.vacate(sports, city.today(), helene);
            return sports;
        });
    }

    private String text(String column) {
        return jdbc.sql("select " + column + " from referent_mandate where id = :id")
                .param("id", MandateId.of(page.substring("/mandates/".length())).value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
