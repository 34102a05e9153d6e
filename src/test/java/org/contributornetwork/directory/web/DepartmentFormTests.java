package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Communication adds services and changes them. */
class DepartmentFormTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
    }

    @Test
    void a_service_is_added_with_what_is_expected_of_it() {
        Page form = open(helene, "/departments/new");
        assertThat(form.answers("minimumReferents", "expectedRhythmDays"))
                .containsExactly("minimumReferents=1", "expectedRhythmDays=90");

        Page added = send(helene, "/departments", answers("id=" + form.field("id"), "minimumReferents=2"));

        assertThat(added.notice()).isEqualTo("Le service Médiathèque est ajouté.");
        assertThat(open(helene, added.redirect()).text())
                .contains("Médiathèque", "Direction de la culture", "Code MED", "aucun sur 2 au minimum")
                .contains("une contribution tous les 90 jours", "/culture/mediatheque", "Service ajouté");
    }

    @RepeatedTest(5)
    void a_double_click_adds_one_service() throws Exception {
        String id = open(helene, "/departments/new").field("id");

        List<Page> clicks = Simultaneous.all(4, click -> () -> send(helene, "/departments", answers("id=" + id)));

        assertThat(clicks).extracting(Page::redirect).containsOnly("/departments/" + id);
        assertThat(count("department where code = 'MED'")).isEqualTo(1);
        assertThat(count("history_entry where event = 'department.added' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPO", "spo"})
    void a_code_is_taken_whatever_its_case_and_what_was_typed_is_kept(String code) {
        Page refused = send(helene, "/departments", answers("id=" + DepartmentId.next(), "code=" + code));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("code")).isEqualTo("Ce code est déjà celui du service Sports.");
        assertThat(refused.field("name")).isEqualTo("Médiathèque");
    }

    @Test
    void of_two_services_with_one_code_at_once_the_second_is_told() throws Exception {
        List<Page> both = Simultaneous.all(
                2, i -> () -> send(helene, "/departments", answers("id=" + DepartmentId.next(), "code=MED")));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(count("department where code = 'MED'")).isEqualTo(1);
    }

    @Test
    void a_change_is_told_in_the_history_of_the_service() {
        Page changed = send(helene, "/departments/" + sports, changes("name=Sports et loisirs", "minimumReferents=3"));

        assertThat(changed.notice()).isEqualTo("Le service est enregistré.");
        assertThat(open(helene, "/departments/" + sports).text())
                .contains("Service modifié", "Sports → devient Sports et loisirs", "1 → devient 3", "Hélène Aubry");
    }

    @Test
    void saved_as_it_was_it_leaves_no_line() {
        send(helene, "/departments/" + sports, changes());

        assertThat(open(helene, "/departments/" + sports).text()).doesNotContain("Service modifié");
    }

    @Test
    void of_two_browsers_that_edit_a_service_the_second_sees_both_versions_and_keeps_what_was_typed() {
        String[] opened = changes("name=Sports et jeunesse");
        send(helene, "/departments/" + sports, changes("name=Sports et loisirs"));

        Page told = send(city.paul(), "/departments/" + sports, opened);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("Quelqu’un a été plus rapide", "Enregistré Votre saisie")
                .contains("Nom Sports et loisirs Sports et jeunesse");
        assertThat(told.field("name")).isEqualTo("Sports et jeunesse");
        assertThat(count("department where name = 'Sports et loisirs'")).isEqualTo(1);
    }

    @Test
    void and_saving_again_over_the_newer_version_works() {
        String[] opened = changes("name=Sports et jeunesse");
        send(helene, "/departments/" + sports, changes("name=Sports et loisirs"));
        Page told = send(city.paul(), "/departments/" + sports, opened);

        Page saved = send(
                city.paul(),
                "/departments/" + sports,
                changes("name=" + told.field("name"), "version=" + told.field("version")));

        assertThat(saved.redirect()).isEqualTo("/departments/" + sports);
        assertThat(open(helene, "/departments/" + sports).text())
                .contains("Sports et loisirs → devient Sports et jeunesse");
    }

    @Test
    void of_two_saves_at_the_same_moment_one_stands() throws Exception {
        String[] loisirs = changes("name=Sports et loisirs");
        String[] jeunesse = changes("name=Sports et jeunesse");

        List<Page> both =
                Simultaneous.all(2, i -> () -> send(helene, "/departments/" + sports, i == 0 ? loisirs : jeunesse));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
        assertThat(count("history_entry where event = 'department.changed'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                | ` `      | Remplissez ce champ.
            directorate         | ``       | Remplissez ce champ.
            minimumReferents    | deux     | Écrivez un nombre entier de 0 à 50, en chiffres.
            minimumReferents    | -1       | Écrivez un nombre entier de 0 à 50, en chiffres.
            expectedRhythmDays  | 0        | Écrivez un nombre entier de 1 à 3650, en chiffres.
            code                | ABCDEFGHIJKLMNOPQRSTU | Ce texte est trop long : 20 caractères au plus.
            """)
    void bad_input_is_refused_beside_its_field(String field, String typed, String fault) {
        Page refused = send(helene, "/departments", answers("id=" + DepartmentId.next(), field + "=" + typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault(field)).isEqualTo(fault);
        assertThat(refused.field(field)).isEqualTo(typed);
        assertThat(count("department")).isEqualTo(1);
    }

    @Test
    void a_name_of_300_letters_is_too_long_and_nul_cannot_be_kept() {
        String[] tooLong = answers("id=" + DepartmentId.next(), "name=" + "é".repeat(300));
        String[] nul = answers("id=" + DepartmentId.next(), "name=Mé\0diathèque");

        assertThat(send(helene, "/departments", tooLong).fault("name")).contains("200 caractères au plus");
        assertThat(send(helene, "/departments", nul).fault("name")).contains("caractère invisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fête 🎪 foraine", "مكتبة", "=HYPERLINK(1)", "<script>alert(1)</script>"})
    void emoji_other_scripts_formulas_and_markup_are_kept_exactly(String name) {
        send(helene, "/departments", answers("id=" + DepartmentId.next(), "name=" + name));

        assertThat(count("department where name = '" + name + "'")).isEqualTo(1);
        assertThat(open(helene, "/departments").rows()).contains(name);
        assertThat(open(helene, "/departments").html()).doesNotContain("<script>alert");
    }

    private static String[] answers(String... others) {
        return Answers.to(
                List.of(
                        "code=MED",
                        "name=Médiathèque",
                        "directorate=Direction de la culture",
                        "minimumReferents=1",
                        "expectedRhythmDays=90",
                        "portalSections=/culture/mediatheque"),
                others);
    }

    /** The form of Sports as it opens now, with these answers instead. */
    private String[] changes(String... others) {
        Page form = open(helene, "/departments/" + sports + "/edit");
        return Answers.to(
                form.answers(
                        "version",
                        "code",
                        "name",
                        "directorate",
                        "minimumReferents",
                        "expectedRhythmDays",
                        "portalSections"),
                others);
    }
}
