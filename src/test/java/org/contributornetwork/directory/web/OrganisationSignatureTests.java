package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of a service signs its organisation off, or sends it back; so does whoever stands in, and nobody else. */
class OrganisationSignatureTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId headOfSports;
    private Actor nadia;
    private OrganisationSheetId sheet;
    private String page;

    @BeforeEach
    void aSheetOfSportsWaitsForNadia() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        headOfSports = city.person("Nadia", "Robin", sports);
        city.appoint(headOfSports, sports);
        nadia = city.actor(headOfSports);
        sheet = organisation.submitted(sports, "Directeur du service");
        page = "/organisation/" + sheet;
    }

    @Test
    void the_head_reads_the_question_and_what_was_agreed() {
        assertThat(open(nadia, page).text())
                .contains("Signer l’organisation du service Sports ?")
                .contains("Préparée par Hélène Aubry, soumise aujourd’hui à 9 h. Version 1.")
                .contains("Actualités Validation dans le service par Directeur du service")
                .contains("Convenue le 20 novembre 2026 Convenue avec Nadia Robin", "Rien n’est signé en silence");
        assertThat(open(nadia, "/departments/" + sports).hasLink("Voir la fiche à signer"))
                .isTrue();
    }

    @Test
    void signed_it_is_in_force_and_the_service_shows_it() {
        Page signed = sign(nadia);

        assertThat(signed.notice()).isEqualTo("C’est signé : cette organisation est en vigueur.");
        assertThat(open(nadia, page).text())
                .contains("En vigueur", "Signée par Nadia Robin, aujourd’hui à 9 h", "Organisation signée");
        assertThat(open(helene, "/departments/" + sports).text())
                .contains("Qui valide quoi", "Documents Validation dans le service par Directeur du service")
                .contains("Version 1 , signée par Nadia Robin");
    }

    @Test
    void before_the_first_signature_the_service_says_that_there_is_none_yet_and_how_to_make_one() {
        DepartmentId culture = city.department("CUL", "Culture");

        assertThat(open(helene, "/departments/" + culture).text())
                .contains("Aucune organisation n’est encore signée pour ce service.");
        assertThat(open(helene, "/departments/" + culture).hasLink("Préparer une fiche"))
                .isTrue();
        assertThat(open(nadia, "/departments/" + culture).hasLink("Préparer une fiche"))
                .isFalse();
    }

    @Test
    void a_second_click_signs_once() {
        sign(nadia);

        Page again = send(nadia, page + "/signature", "version=1");

        assertThat(again.redirect()).isEqualTo(page);
        assertThat(count("history_entry where event = 'organisation.signed'")).isEqualTo(1);
    }

    @Test
    void sent_back_with_a_remark_it_is_prepared_again() {
        Page sentBack = send(
                nadia, page + "/return", "version=" + version(), "remark=Les événements passent par Karim.\r\nMerci.");

        assertThat(sentBack.notice()).isEqualTo("La fiche est renvoyée à la communication avec votre remarque.");
        assertThat(open(helene, page).text())
                .contains("En préparation", "Renvoyée par Nadia Robin", "« Les événements passent par Karim. Merci. »")
                .contains("Organisation renvoyée");
        assertThat(open(helene, page).hasLink("Modifier")).isTrue();
        assertThat(open(nadia, page).text()).doesNotContain("Signer");
    }

    @Test
    void a_remark_is_needed_and_what_was_typed_is_kept() {
        Page silent = send(nadia, page + "/return", "version=" + version(), "remark= ");
        Page endless = send(nadia, page + "/return", "version=" + version(), "remark=" + "é".repeat(2_001));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.fault("remark")).isEqualTo("Remplissez ce champ.");
        assertThat(silent.html()).contains("<details open");
        assertThat(endless.field("remark")).hasSize(2_001);
        assertThat(count("organisation_sheet where status = 'AWAITING_SIGNATURE'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_remark_sent_twice_is_sent_once() {
        String version = "version=" + version();
        send(nadia, page + "/return", version, "remark=Non.");

        assertThat(send(nadia, page + "/return", version, "remark=Non.").redirect())
                .isEqualTo(page);
        assertThat(count("history_entry where event = 'organisation.sent-back'"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_comes_after_another_is_told_which() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        organisation.deputy(karim, sports, city.today(), city.today(), Scope.ORGANISATION);
        String version = "version=" + version();
        send(nadia, page + "/signature", version);

        Page told = send(city.actor(karim), page + "/return", version, "remark=Plutôt Tom.");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("Quelqu’un vient de répondre", "État En vigueur En préparation", "Remarque rien Plutôt Tom.");
        assertThat(count("organisation_sheet where status = 'SIGNED'")).isEqualTo(1);
    }

    @Test
    void nobody_signs_what_they_have_not_read() {
        String read = "version=" + version();
        send(helene, page + "/recall");
        send(helene, page + "/submission", "version=" + version());

        Page told = send(nadia, page + "/signature", read);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("ou la fiche a été reprise : voici où elle en est");
        assertThat(count("organisation_sheet where status = 'SIGNED'")).isZero();
        assertThat(sign(nadia).status()).isEqualTo(302);
    }

    @Test
    void a_deputy_signs_for_the_head_and_both_names_are_read() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        organisation.deputy(karim, sports, city.today(), city.today(), Scope.ORGANISATION);
        Actor deputy = city.actor(karim);
        assertThat(open(deputy, page).text()).contains("Vous signez pour Nadia Robin.");

        sign(deputy);

        assertThat(open(helene, page).text()).contains("Signée par Karim Benali pour Nadia Robin");
        assertThat(open(helene, "/departments/" + sports).text()).contains("signée par Karim Benali pour Nadia Robin");
    }

    @Test
    void a_deputy_for_referents_alone_does_not_know_of_it() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        organisation.deputy(karim, sports, city.today(), city.today(), Scope.REFERENTS);

        assertThat(open(city.actor(karim), page).status()).isEqualTo(404);
        assertThat(sign(city.actor(karim)).status()).isEqualTo(404);
        assertThat(open(city.actor(karim), "/departments/" + sports).hasLink("Voir la fiche à signer"))
                .isFalse();
    }

    @Test
    void for_a_vacancy_the_head_of_the_directorate_signs() {
        StaffMemberId jeanne = city.person("Jeanne", "Moreau", city.department("CUL", "Culture"));
        organisation.head(jeanne, organisation.directorateOf(sports), city.today());
        organisation.vacate(sports, city.today());
        assertThat(open(helene, page).text()).contains("Qui signe Jeanne Moreau, à la tête de la direction");
        assertThat(sign(nadia).status()).isEqualTo(404);

        sign(city.actor(jeanne));

        assertThat(open(helene, page).text()).contains("Signée par Jeanne Moreau, aujourd’hui");
    }

    @Test
    void where_nobody_heads_anything_communication_does() {
        assertThat(sign(helene).status()).isEqualTo(404);
        organisation.vacate(sports, city.today());

        assertThat(open(helene, page).text()).contains("Signer l’organisation du service Sports ?");
        assertThat(sign(helene).status()).isEqualTo(302);
        assertThat(open(helene, page).text()).contains("Signée par Hélène Aubry");
    }

    @Test
    void others_do_not_even_know_of_it_until_it_is_signed() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId elodie = city.person("Élodie", "Gautier", culture);
        city.appoint(elodie, culture);
        Actor head = city.actor(elodie);
        assertThat(open(head, page).status()).isEqualTo(404);
        assertThat(open(head, page + "/pdf").status()).isEqualTo(404);
        assertThat(send(head, page + "/return", "version=" + version(), "remark=Non.")
                        .status())
                .isEqualTo(404);

        sign(nadia);

        assertThat(open(head, page).text()).contains("En vigueur").doesNotContain("Soumettre");
        assertThat(open(city.actor(city.person("Inès", "Roux", culture)), page).status())
                .isEqualTo(404);
    }

    @Test
    void a_former_head_signs_no_more_and_the_next_one_does() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        city.appoint(karim, sports);

        assertThat(sign(nadia).status()).isEqualTo(404);
        assertThat(sign(city.actor(karim)).status()).isEqualTo(302);
    }

    @Test
    void a_service_that_was_closed_meanwhile_gets_no_signature() {
        organisation.close(sports);

        Page refused = sign(nadia);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le service Sports est fermé.");
    }

    @Test
    void a_new_version_leaves_the_last_one_readable_and_says_what_changes() {
        sign(nadia);
        OrganisationSheetId next = organisation.submitted(sports, "Responsable de la vie sportive");
        assertThat(open(nadia, "/organisation/" + next).text())
                .contains("Ce qui change depuis la version 1")
                .contains("par Directeur du service Validation dans le service par Responsable de la vie sportive");
        assertThat(open(helene, "/departments/" + sports).text()).contains("par Directeur du service");

        organisation.sign(next, nadia);

        assertThat(open(helene, page).text()).contains("Remplacée", "par Directeur du service");
        assertThat(open(helene, "/departments/" + sports).text())
                .contains("par Responsable de la vie sportive", "Version 2 , signée par Nadia Robin");
        assertThat(open(nadia, "/departments/" + sports + "/organisation").rows())
                .containsExactly("Version 2", "Version 1");
    }

    @Test
    void it_is_handed_over_once_it_says_when_it_was_agreed() {
        send(helene, page + "/recall");
        jdbc.sql("update organisation_sheet set agreed_on = null").update();

        Page refused = send(helene, page + "/submission", "version=" + version());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Indiquez d’abord quand et avec qui cette organisation a été convenue.");
    }

    @Test
    void handed_over_recalled_and_abandoned_twice_it_is_once() {
        send(helene, page + "/submission", "version=0");
        assertThat(count("history_entry where event = 'organisation.submitted'"))
                .isEqualTo(1);
        send(helene, page + "/recall");
        send(helene, page + "/recall");
        assertThat(count("history_entry where event = 'organisation.recalled'")).isEqualTo(1);
        send(helene, page + "/abandonment");
        assertThat(send(helene, page + "/abandonment").notice()).isEqualTo("La fiche est abandonnée.");
        assertThat(count("history_entry where event = 'organisation.abandoned'"))
                .isEqualTo(1);

        assertThat(open(helene, page).text()).contains("Abandonnée");
        assertThat(open(helene, "/departments/" + sports + "/organisation/new").status())
                .isEqualTo(200);
    }

    @Test
    void whoever_hands_over_an_older_version_is_told() {
        send(helene, page + "/recall");

        Page told = send(city.paul(), page + "/submission", "version=0");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Quelqu’un d’autre a changé cette fiche entre-temps");
    }

    @Test
    void the_pages_speak_english_too() {
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.actor(headOfSports), page).text())
                .contains("Sign the organisation of the department Sports?", "Approval in the department by");
    }

    private Page sign(Actor decider) {
        return send(decider, page + "/signature", "version=" + version());
    }

    private int version() {
        return organisation.version(sheet);
    }
}
