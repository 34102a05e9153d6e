package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Communication writes down how a service validates what it publishes. */
class OrganisationFormTests extends PagesTest {

    private static final String[] FIELDS = {"kind", "validator", "post", "official", "delegation"};

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId nadia;
    private String drafts;

    @BeforeEach
    void nadiaHeadsSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        drafts = "/departments/" + sports + "/organisation";
    }

    @Test
    void for_each_kind_of_content_it_says_who_approves() {
        Page form = open(helene, drafts + "/new");
        assertThat(form.options("news.validator")).containsExactly("Un poste, plutôt qu’une personne", "Robin Nadia");

        Page drafted = send(
                helene,
                drafts,
                answers(
                        "id=" + form.field("id"),
                        "page.kind=DIRECT",
                        "news.kind=DEPARTMENT",
                        "news.validator=" + nadia,
                        "news.post=",
                        "event.kind=POLITICAL",
                        "event.official=Jeanne Moreau",
                        "event.delegation=Sports et jeunesse"));

        assertThat(drafted.notice()).isEqualTo("La fiche est enregistrée. Soumettez-la quand elle est prête.");
        assertThat(open(helene, drafted.redirect()).text())
                .contains("Organisation du service Sports, version 1", "En préparation", "Préparée par Hélène Aubry")
                .contains("Pages Publication directe", "Actualités Validation dans le service par Nadia Robin")
                .contains("par Directeur du service, puis par Jeanne Moreau (Sports et jeunesse)")
                .contains("Convenue le 20 novembre 2026", "Convenue avec Nadia Robin", "Organisation préparée");
    }

    @Test
    void what_a_circuit_does_not_need_is_not_kept() {
        Page drafted = send(
                helene,
                drafts,
                answers(
                        "id=" + OrganisationSheetId.next(),
                        "page.kind=DIRECT",
                        "page.post=Directeur",
                        "page.official=Jeanne Moreau"));

        assertThat(drafted.status()).isEqualTo(302);
        assertThat(
                        count(
                                "validation_circuit where content_type = 'PAGE' and validator_name = '' and official_name = ''"))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void a_double_click_drafts_one_sheet() throws Exception {
        String id = open(helene, drafts + "/new").field("id");

        List<Page> clicks = Simultaneous.all(4, click -> () -> send(helene, drafts, answers("id=" + id)));

        assertThat(clicks).extracting(Page::redirect).containsOnly("/organisation/" + id);
        assertThat(count("organisation_sheet")).isEqualTo(1);
        assertThat(count("history_entry where event = 'organisation.drafted'")).isEqualTo(1);
    }

    @Test
    void of_two_people_at_once_the_second_is_told_that_one_is_in_preparation() throws Exception {
        List<Page> both =
                Simultaneous.all(2, i -> () -> send(helene, drafts, answers("id=" + OrganisationSheetId.next())));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(both)
                .filteredOn(page -> page.status() == 422)
                .allSatisfy(page ->
                        assertThat(page.text()).contains("Une fiche est déjà en préparation pour le service Sports"));
        assertThat(count("organisation_sheet")).isEqualTo(1);
    }

    @Test
    void where_one_is_in_preparation_the_way_to_a_new_one_leads_to_it() {
        OrganisationSheetId draft = organisation.draft(sports, "Directeur");

        assertThat(open(helene, drafts + "/new").redirect()).isEqualTo("/organisation/" + draft);
    }

    @Test
    void a_new_one_begins_with_what_is_in_force() {
        organisation.signed(sports, "Responsable de la vie sportive", city.actor(nadia));

        Page form = open(helene, drafts + "/new");

        assertThat(form.field("document.post")).isEqualTo("Responsable de la vie sportive");
        assertThat(form.html()).contains("value=\"DEPARTMENT\" checked");
        assertThat(form.field("agreedOn")).isEmpty();
    }

    @Test
    void a_closed_service_gets_none() {
        organisation.close(sports);

        Page refused = send(helene, drafts, answers("id=" + OrganisationSheetId.next()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le service Sports est fermé.");
    }

    @Test
    void refused_it_says_all_that_is_missing_beside_its_field_and_keeps_what_was_typed() {
        Page refused = send(
                helene,
                drafts,
                answers(
                        "id=" + OrganisationSheetId.next(),
                        "page.kind=",
                        "news.kind=DEPARTMENT",
                        "news.post=",
                        "event.kind=POLITICAL",
                        "event.official=",
                        "event.delegation=",
                        "document.validator=" + nadia,
                        "remarks=À revoir en septembre."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Il reste 5 points à corriger");
        assertThat(refused.fault("page.kind")).isEqualTo("Choisissez un circuit.");
        assertThat(refused.fault("news.validator")).startsWith("Choisissez une personne du service");
        assertThat(refused.fault("event.official")).isEqualTo("Écrivez le nom de l’élu.");
        assertThat(refused.fault("event.delegation")).isEqualTo("Écrivez la délégation de l’élu.");
        assertThat(refused.fault("document.post")).startsWith("Une personne ou un poste");
        assertThat(refused.field("remarks")).isEqualTo("À revoir en septembre.");
        assertThat(refused.field("event.post")).isEqualTo("Directeur du service");
        assertThat(count("organisation_sheet")).isZero();
    }

    @Test
    void an_empty_form_is_refused_in_words_too() {
        Page refused = send(helene, drafts, "id=" + OrganisationSheetId.next());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("news.kind")).isEqualTo("Choisissez un circuit.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agreedOn   | 2026-11-24 | Cette rencontre n’a pas encore eu lieu
            agreedOn   | 2026-02-30 | Écrivez une date qui existe
            news.kind  | PERHAPS    | Choisissez un circuit.
            """)
    void bad_input_is_refused_beside_its_field(String field, String typed, String fault) {
        Page refused = send(helene, drafts, answers("id=" + OrganisationSheetId.next(), field + "=" + typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault(field)).startsWith(fault);
    }

    @Test
    void a_post_of_300_letters_is_too_long_and_nul_cannot_be_kept() {
        String[] tooLong = answers("id=" + OrganisationSheetId.next(), "news.post=" + "é".repeat(300));
        String[] nul = answers("id=" + OrganisationSheetId.next(), "event.post=Direc\0teur");

        Page refused = send(helene, drafts, tooLong);

        assertThat(refused.fault("news.post")).contains("200 caractères au plus");
        assertThat(refused.text()).contains("Actualités, poste : Ce texte est trop long");
        assertThat(refused.field("news.post")).hasSize(300);
        assertThat(send(helene, drafts, nul).fault("event.post")).contains("caractère invisible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fête 🎪 foraine", "مدير القسم", "=HYPERLINK(1)", "<script>alert(1)</script>", "O’Neill {0} %s"})
    void emoji_other_scripts_formulas_and_markup_are_kept_exactly(String post) {
        Page drafted = send(helene, drafts, answers("id=" + OrganisationSheetId.next(), "news.post=" + post));

        assertThat(jdbc.sql("select validator_name from validation_circuit where content_type = 'NEWS'")
                        .query(String.class)
                        .single())
                .isEqualTo(post);
        Page page = open(helene, drafted.redirect());
        assertThat(page.text()).contains("par " + post);
        assertThat(page.html()).doesNotContain("<script>alert");
    }

    @Test
    void a_person_who_has_left_validates_nothing_any_more() {
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        organisation.leaves(tom, city.today());

        Page refused = send(
                helene, drafts, answers("id=" + OrganisationSheetId.next(), "news.validator=" + tom, "news.post="));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("news.validator")).isEqualTo("Tom Quéré a quitté la ville.");
    }

    @Test
    void of_two_browsers_that_edit_a_draft_the_second_sees_both_versions_and_keeps_what_was_typed() {
        OrganisationSheetId draft = organisation.draft(sports, "Directeur");
        String page = "/organisation/" + draft;
        String[] opened = Answers.to(typed(open(city.paul(), page + "/edit")), "news.post=Adjointe");
        send(
                helene,
                page,
                Answers.to(typed(open(helene, page + "/edit")), "news.post=Responsable", "remarks=À revoir"));

        Page told = send(city.paul(), page, opened);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("Quelqu’un a été plus rapide")
                .contains("Actualités Validation dans le service · Responsable Validation dans le service · Adjointe")
                .contains("Remarques À revoir rien");
        assertThat(told.field("news.post")).isEqualTo("Adjointe");
        assertThat(send(city.paul(), page, Answers.to(typed(told))).redirect()).isEqualTo(page);
        assertThat(open(helene, page).text())
                .contains("Responsable → devient Adjointe", "Directeur → devient Responsable");
    }

    @Test
    void a_change_of_one_circuit_alone_makes_the_older_form_stale() {
        OrganisationSheetId draft = organisation.draft(sports, "Directeur");
        int before = organisation.version(draft);

        send(
                helene,
                "/organisation/" + draft,
                Answers.to(typed(open(helene, "/organisation/" + draft + "/edit")), "page.post=Adjointe"));

        assertThat(organisation.version(draft)).isEqualTo(before + 1);
    }

    @Test
    void what_waits_for_a_signature_is_not_edited() {
        OrganisationSheetId draft = organisation.draft(sports, "Directeur");
        String page = "/organisation/" + draft;
        List<String> opened = typed(open(helene, page + "/edit"));
        send(helene, page + "/submission", "version=" + organisation.version(draft));

        assertThat(open(helene, page + "/edit").redirect()).isEqualTo(page);
        Page told = send(helene, page, Answers.to(opened, "news.post=Adjointe"));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("La fiche a été soumise, signée ou abandonnée entre-temps");
        assertThat(count("validation_circuit where validator_name = 'Adjointe'"))
                .isZero();
    }

    @Test
    void only_communication_drafts() {
        Actor head = city.actor(nadia);
        OrganisationSheetId draft = organisation.draft(sports, "Directeur");

        assertThat(open(head, drafts + "/new").status()).isEqualTo(404);
        assertThat(open(head, "/organisation/" + draft + "/edit").status()).isEqualTo(404);
        assertThat(send(head, drafts, answers("id=" + OrganisationSheetId.next()))
                        .status())
                .isEqualTo(404);
        assertThat(send(head, "/organisation/" + draft + "/submission", "version=0")
                        .status())
                .isEqualTo(404);
    }

    /** Everything that the form holds now, as it would be sent; the chosen circuits are all in the service. */
    private static List<String> typed(Page form) {
        List<String> answers = new ArrayList<>(form.answers("id", "version", "agreedOn", "agreedWith", "remarks"));
        for (String part : new String[] {"page", "news", "event", "document"}) {
            answers.add(part + ".kind=DEPARTMENT");
            for (String field : FIELDS) {
                if (!field.equals("kind")) {
                    answers.addAll(form.answers(part + "." + field));
                }
            }
        }
        return answers;
    }

    private static String[] answers(String... others) {
        List<String> usual = new ArrayList<>(List.of("agreedOn=2026-11-20", "agreedWith=Nadia Robin", "remarks="));
        for (String part : new String[] {"page", "news", "event", "document"}) {
            usual.addAll(List.of(
                    part + ".kind=DEPARTMENT",
                    part + ".validator=",
                    part + ".post=Directeur du service",
                    part + ".official=",
                    part + ".delegation="));
        }
        return Answers.to(usual, others);
    }
}
