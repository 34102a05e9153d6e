package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Communication adds people and changes what the register says of them. */
class StaffMemberFormTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private TaskId news;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        news = city.task("Actualités");
    }

    @Test
    void a_person_is_added_to_their_service_with_what_they_do() {
        Page form = open(helene, "/staff/new?department=" + sports);
        assertThat(form.field("department")).isEqualTo(sports.toString());

        Page added = send(helene, "/staff", lea("id=" + form.field("id"), "tasks=" + news));

        assertThat(added.notice()).isEqualTo("Léa Étienne est dans l’annuaire.");
        assertThat(open(helene, added.redirect()).text())
                .contains("Léa Étienne", "Service Sports", "lea.etienne@ville.example", "01 55 00 18 95")
                .contains("Bureau 12", "Tâches Actualités", "Logiciels Aucun pour le moment", "Agent ajouté");
    }

    @RepeatedTest(5)
    void a_double_click_adds_one_person() throws Exception {
        String id = open(helene, "/staff/new").field("id");

        List<Page> clicks = Simultaneous.all(4, click -> () -> send(helene, "/staff", lea("id=" + id)));

        assertThat(clicks).extracting(Page::redirect).containsOnly("/staff/" + id);
        assertThat(count("staff_member")).isEqualTo(1);
        assertThat(count("history_entry where event = 'staff.added'")).isEqualTo(1);
    }

    @Test
    void an_address_is_unique_whatever_its_case_and_what_was_typed_is_kept() {
        city.person("Léa", "Étienne", sports);

        Page refused = send(
                helene,
                "/staff",
                lea("id=" + StaffMemberId.next(), "email=LEA.Etienne@Ville.EXAMPLE", "firstName=Lou"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("email")).isEqualTo("Cette adresse est déjà celle de Léa Étienne.");
        assertThat(refused.field("email")).isEqualTo("LEA.Etienne@Ville.EXAMPLE");
        assertThat(refused.field("firstName")).isEqualTo("Lou");
        assertThat(refused.field("department")).isEqualTo(sports.toString());
    }

    @Test
    void nobody_takes_a_colleagues_address_by_a_change_but_may_write_their_own_otherwise() {
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        city.person("Inès", "Diallo", sports);

        Page refused = send(helene, "/staff/" + lea, changes(lea, "email=Ines.Diallo@ville.example"));
        Page saved = send(helene, "/staff/" + lea, changes(lea, "email=Lea.Etienne@ville.example"));

        assertThat(refused.fault("email")).isEqualTo("Cette adresse est déjà celle d’Inès Diallo.");
        assertThat(saved.notice()).isEqualTo("La fiche est enregistrée.");
        assertThat(count("staff_member where email = 'Lea.Etienne@ville.example'"))
                .isEqualTo(1);
    }

    @Test
    void of_two_people_with_one_address_at_once_the_second_is_told() throws Exception {
        List<Page> both = Simultaneous.all(2, i -> () -> send(helene, "/staff", lea("id=" + StaffMemberId.next())));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(count("staff_member")).isEqualTo(1);
    }

    @Test
    void tasks_and_software_are_ticked_and_told_by_their_names_in_the_history() {
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        TaskId photos = city.task("Photos");

        send(helene, "/staff/" + lea, changes(lea, "tasks=" + news, "tasks=" + photos));

        assertThat(open(helene, "/staff/" + lea).text())
                .contains("Tâches Actualités, Photos", "Fiche de l’agent modifiée", "Tâches : Actualités, Photos");
        assertThat(open(helene, "/staff/" + lea + "/edit").html()).contains("value=\"" + photos + "\" checked");
    }

    @Test
    void of_two_browsers_that_edit_a_person_the_second_sees_both_versions_and_may_save_over() {
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        String[] opened = changes(lea, "jobTitle=Accueil et site", "tasks=" + news);
        send(helene, "/staff/" + lea, changes(lea, "jobTitle=Communication des clubs"));

        Page told = send(city.paul(), "/staff/" + lea, opened);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("Fonction Communication des clubs Accueil et site", "Tâches rien Actualités")
                .contains("Votre saisie est gardée ci-dessous");
        assertThat(told.field("jobTitle")).isEqualTo("Accueil et site");
        assertThat(told.html()).contains("value=\"" + news + "\" checked");
        Page saved = send(
                city.paul(),
                "/staff/" + lea,
                changes(lea, "jobTitle=Accueil et site", "version=" + told.field("version")));
        assertThat(saved.redirect()).isEqualTo("/staff/" + lea);
        assertThat(open(helene, "/staff/" + lea).text()).contains("Communication des clubs → devient Accueil et site");
    }

    @Test
    void a_tampered_version_is_as_stale_as_an_old_one() {
        StaffMemberId lea = city.person("Léa", "Étienne", sports);

        assertThat(send(helene, "/staff/" + lea, changes(lea, "version=tordu")).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lastName   | ``            | Remplissez ce champ.
            firstName  | ` `           | Remplissez ce champ.
            department | ``            | Choisissez un service.
            email      | lea.etienne   | Cette adresse électronique n’est pas complète : prenom.nom@ville.fr
            """)
    void bad_input_is_refused_beside_its_field(String field, String typed, String fault) {
        Page refused = send(helene, "/staff", lea("id=" + StaffMemberId.next(), field + "=" + typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault(field)).isEqualTo(fault);
        assertThat(refused.field("telephone")).isEqualTo("01 55 00 18 95");
        assertThat(count("staff_member")).isZero();
    }

    @Test
    void an_identifier_that_names_nothing_is_a_404_and_never_an_error() {
        String[] nowhere = lea("id=" + StaffMemberId.next(), "department=" + DepartmentId.next());

        assertThat(send(helene, "/staff", nowhere).status()).isEqualTo(404);
        assertThat(send(helene, "/staff", lea("id=tordu")).status()).isEqualTo(404);
        assertThat(send(helene, "/staff", lea("id=" + StaffMemberId.next(), "tasks=" + TaskId.next()))
                        .status())
                .isBetween(404, 422);
        assertThat(count("staff_member")).isZero();
    }

    private String[] lea(String... others) {
        return Answers.to(
                List.of(
                        "firstName=Léa",
                        "lastName=Étienne",
                        "email=lea.etienne@ville.example",
                        "department=" + sports,
                        "jobTitle=Accueil",
                        "telephone=01 55 00 18 95",
                        "office=12"),
                others);
    }

    /** The person's form as it opens now, with these answers instead. */
    private String[] changes(StaffMemberId person, String... others) {
        Page form = open(helene, "/staff/" + person + "/edit");
        return Answers.to(
                form.answers("version", "firstName", "lastName", "email", "jobTitle", "telephone", "office"), others);
    }
}
