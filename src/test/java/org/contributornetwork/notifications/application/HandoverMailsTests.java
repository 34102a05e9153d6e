package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contributornetwork.MutableClock.MONDAY;

import java.time.LocalDate;
import java.time.Period;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A proposal and a sheet wait for Nadia; whoever decides in her stead from some day on is told, once. */
class HandoverMailsTests extends MailTestBase {

    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    private static final String KARIM = "karim.benali@ville.example";
    private static final String JEANNE = "jeanne.moreau@ville.example";

    @Autowired
    HandoverAgenda agenda;

    DepartmentId sports;
    DepartmentId culture;
    StaffMemberId karim;
    StaffMemberId jeanne;
    StaffMemberId lea;
    StaffMemberId nadia;
    MandateId mandate;
    OrganisationSheetId sheet;

    @BeforeEach
    void workWaitsForNadia() {
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        nadia = city.person("Nadia", "Robin", sports);
        karim = city.person("Karim", "Benali", sports);
        jeanne = city.person("Jeanne", "Moreau", culture);
        lea = city.person("Léa", "Étienne", sports);
        city.appoint(nadia, sports);
        mandate = city.propose(lea, sports);
        sheet = organisation.submitted(sports, "Directeur");
        jdbc.sql("delete from outgoing_mail").update();
    }

    @Test
    void the_next_head_is_told_all_that_waits_in_one_letter() {
        city.appoint(karim, sports);

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(KARIM);
            assertThat(mail.subject()).isEqualTo("2 décisions vous reviennent");
            assertThat(mail.text())
                    .contains("Vous décidez maintenant pour\u00a0: Sports.")
                    .contains(
                            "- désigner Léa Étienne référent du service Sports\n- signer l’organisation du service Sports")
                    .contains("http://localhost:8080/\n")
                    .contains("pas encore ouvert votre compte");
        });
    }

    @Test
    void one_thing_that_waits_has_its_own_link() {
        organisation.sign(sheet, city.actor(nadia));
        jdbc.sql("delete from outgoing_mail").update();

        city.appoint(karim, sports);

        assertThat(onlyMail().subject()).isEqualTo("Une décision vous revient");
        assertThat(onlyMail().text()).contains("http://localhost:8080/mandates/" + mandate);
    }

    @Test
    void where_nothing_waits_nobody_is_written_to() {
        city.appoint(jeanne, culture);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void for_a_vacancy_the_head_of_the_directorate_is_told() {
        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);
        assertThat(outbox()).as("Nadia still decides").isEmpty();

        organisation.vacate(sports, MONDAY);

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(JEANNE);
        assertThat(onlyMail().text()).contains("désigner Léa Étienne");
    }

    @Test
    void who_becomes_head_of_the_directorate_is_told_what_its_vacancies_bring() {
        organisation.vacate(sports, MONDAY);
        jdbc.sql("delete from outgoing_mail").update();

        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(JEANNE);
    }

    @Test
    void where_nobody_heads_anything_communication_is_told_but_for_whoever_did_it() {
        jdbc.sql("""
                        insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at)
                        values (gen_random_uuid(), 0, 'jules.faure@ville.example', 'Jules Faure', 'COMMUNICATION', 'ACTIVE', '{none}', 'fr', 'AUTO', now())""").update();

        organisation.vacate(sports, MONDAY);

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly("jules.faure@ville.example");
    }

    @Test
    void who_leaves_two_services_at_once_is_followed_by_one_letter() {
        city.appoint(nadia, culture);
        city.propose(city.person("Inès", "Diallo", culture), culture);
        organisation.head(jeanne, organisation.directorateOf(sports), MONDAY);
        jdbc.sql("delete from outgoing_mail").update();

        organisation.leaves(nadia, MONDAY);

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(JEANNE);
            assertThat(mail.subject()).isEqualTo("3 décisions vous reviennent");
            assertThat(mail.text()).contains("Culture, Sports");
        });
    }

    @Test
    void a_deputy_is_told_of_their_charge_and_of_what_waits_in_it() {
        organisation.deputy(karim, sports, MONDAY, THURSDAY, Scope.ORGANISATION);

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(KARIM);
            assertThat(mail.subject()).isEqualTo("Vous assurez la suppléance du directeur du service Sports");
            assertThat(mail.text())
                    .contains(
                            "à la place de Nadia Robin pour le service Sports, du 23\u00a0novembre 2026 au 26\u00a0novembre 2026")
                    .contains(
                            "- signature de l’organisation du service\n- déjà en attente\u00a0: signer l’organisation")
                    .doesNotContain("Léa Étienne")
                    .contains("/organisation/" + sheet);
        });
    }

    @Test
    void a_deputy_of_later_is_told_of_the_charge_now_and_of_the_work_on_the_day() {
        organisation.deputy(karim, sports, THURSDAY, THURSDAY, Scope.REFERENTS);
        assertThat(onlyMail().text()).contains("du 26\u00a0novembre 2026").doesNotContain("déjà en attente");
        jdbc.sql("delete from outgoing_mail").update();

        onThursday();

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(KARIM);
            assertThat(mail.text()).contains("désigner Léa Étienne").doesNotContain("signer l’organisation");
        });
    }

    @Test
    void a_head_of_later_is_told_on_their_first_day_and_once() {
        organisation.appoint(karim, sports, THURSDAY);
        agenda.tellWhatIsDue();
        assertThat(outbox()).isEmpty();

        onThursday();
        agenda.tellWhatIsDue();

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(KARIM);
        assertThat(onlyMail().subject()).isEqualTo("2 décisions vous reviennent");
    }

    @Test
    void on_that_day_nobody_is_told_again_what_was_asked_of_them_directly() {
        organisation.appoint(karim, sports, THURSDAY);
        clock.advance(Period.ofDays(3));
        city.propose(city.person("Tom", "Quéré", sports), sports);
        jdbc.sql("delete from outgoing_mail").update();

        agenda.tellWhatIsDue();

        assertThat(onlyMail().subject()).isEqualTo("2 décisions vous reviennent");
        assertThat(onlyMail().text()).doesNotContain("Tom Quéré");
    }

    @Test
    void several_instances_tell_it_once() throws Exception {
        organisation.appoint(karim, sports, THURSDAY);
        clock.advance(Period.ofDays(3));

        Simultaneous.all(4, i -> () -> {
            agenda.tellWhatIsDue();
            return i;
        });

        assertThat(outbox()).hasSize(1);
    }

    @Test
    void nobody_is_told_to_decide_on_themselves() {
        organisation.sign(sheet, city.actor(nadia));
        jdbc.sql("delete from outgoing_mail").update();

        city.appoint(lea, sports);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        transaction.executeWithoutResult(status -> {
            city.appoint(karim, sports);
            status.setRollbackOnly();
        });

        assertThat(outbox()).isEmpty();
    }

    @Test
    void in_the_language_of_the_reader() {
        city.actor(karim);
        jdbc.sql("update user_account set language = 'en'").update();

        city.appoint(karim, sports);

        assertThat(onlyMail().subject()).isEqualTo("2 decisions are now yours");
    }

    private void onThursday() {
        clock.advance(Period.ofDays(3));
        agenda.tellWhatIsDue();
    }
}
