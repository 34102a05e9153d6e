package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.OrganisationSignature;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation to sign is told to whoever signs it, the answer to whoever prepared it. */
class OrganisationMailsTests extends MailTestBase {

    private static final String NADIA = "nadia.robin@ville.example";
    private static final String KARIM = "karim.benali@ville.example";
    private static final String JEANNE = "jeanne.moreau@ville.example";
    private static final String DRAFTER = "helene.aubry@ville.example";

    @Autowired
    OrganisationSignature signature;

    DepartmentId sports;
    StaffMemberId head;
    Actor nadia;

    @BeforeEach
    void nadiaHeadsSports() {
        sports = city.department("SPO", "Sports");
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
    }

    @Test
    void the_head_is_asked_with_a_link_to_the_sheet() {
        OrganisationSheetId sheet = organisation.submitted(sports, "Directeur");

        assertThat(outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.email()).isEqualTo(NADIA);
            assertThat(mail.subject()).isEqualTo("À signer\u00a0: l’organisation du service Sports");
            assertThat(mail.text())
                    .contains("Hélène Aubry vous soumet l’organisation du service Sports")
                    .contains("http://localhost:8080/organisation/" + sheet);
        });
    }

    @Test
    void the_deputy_too_who_learns_in_whose_place() {
        organisation.deputy(
                city.person("Karim", "Benali", sports), sports, city.today(), city.today(), Scope.ORGANISATION);
        organisation.submitted(sports, "Directeur");

        assertThat(outbox())
                .filteredOn(mail -> mail.subject().startsWith("À signer"))
                .extracting(QueuedMail::email)
                .containsExactly(NADIA, KARIM);
        assertThat(mailTo(KARIM, "À signer").text()).contains("à la place de Nadia Robin");
    }

    @Test
    void a_deputy_for_referents_alone_is_not() {
        organisation.deputy(
                city.person("Karim", "Benali", sports), sports, city.today(), city.today(), Scope.REFERENTS);
        organisation.submitted(sports, "Directeur");

        assertThat(outbox())
                .filteredOn(mail -> mail.subject().startsWith("À signer"))
                .extracting(QueuedMail::email)
                .containsExactly(NADIA);
    }

    @Test
    void for_a_vacancy_the_head_of_the_directorate_is_asked() {
        StaffMemberId jeanne = city.person("Jeanne", "Moreau", city.department("CUL", "Culture"));
        organisation.head(jeanne, organisation.directorateOf(sports), city.today());
        organisation.vacate(sports, city.today());

        organisation.submitted(sports, "Directeur");

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly(JEANNE);
    }

    @Test
    void where_nobody_heads_anything_communication_knows_and_is_not_written_to_by_itself() {
        jdbc.sql("""
                        insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at)
                        values (gen_random_uuid(), 0, 'jules.faure@ville.example', 'Jules Faure', 'COMMUNICATION', 'ACTIVE', '{none}', 'fr', 'AUTO', now())""").update();
        organisation.vacate(sports, city.today());

        organisation.submitted(sports, "Directeur");

        assertThat(outbox()).extracting(QueuedMail::email).containsExactly("jules.faure@ville.example");
    }

    @Test
    void the_signature_is_told_to_whoever_prepared_it() {
        organisation.signed(sports, "Directeur", nadia);

        assertThat(mailTo(DRAFTER, "Organisation signée").text())
                .contains("Nadia Robin a signé l’organisation du service Sports. Elle est en vigueur.");
    }

    @Test
    void of_a_deputy_with_both_names() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        organisation.deputy(karim, sports, city.today(), city.today(), Scope.ORGANISATION);
        organisation.signed(sports, "Directeur", city.actor(karim));

        assertThat(mailTo(DRAFTER, "Organisation signée").text())
                .contains("Karim Benali a signé pour Nadia Robin l’organisation du service Sports");
    }

    @Test
    void sent_back_it_says_why_and_each_time_anew() {
        OrganisationSheetId sheet = organisation.submitted(sports, "Directeur");
        sendBack(sheet, "Les événements passent par Karim.");
        resubmit(sheet);
        sendBack(sheet, "Pas encore.");

        assertThat(outbox()).filteredOn(mail -> mail.email().equals(NADIA)).hasSize(2);
        assertThat(outbox())
                .filteredOn(mail -> mail.email().equals(DRAFTER))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first.text()).contains("«\u00a0Les événements passent par Karim.\u00a0»"),
                        second -> assertThat(second.text()).contains("«\u00a0Pas encore.\u00a0»"));
    }

    @Test
    void in_the_language_of_the_reader() {
        jdbc.sql("update user_account set language = 'en'").update();

        organisation.submitted(sports, "Directeur");

        assertThat(onlyMail().subject()).isEqualTo("To sign: the organisation of the department Sports");
    }

    private void sendBack(OrganisationSheetId sheet, String remark) {
        TestCity.as(nadia, () -> {
            signature.sendBack(sheet, organisation.version(sheet), remark, nadia);
            return sheet;
        });
    }

    private void resubmit(OrganisationSheetId sheet) {
        clock.advance(java.time.Duration.ofHours(1));
        organisation.submit(sheet);
    }

    private QueuedMail mailTo(String email, String subject) {
        return outbox().stream()
                .filter(mail -> mail.email().equals(email) && mail.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }
}
