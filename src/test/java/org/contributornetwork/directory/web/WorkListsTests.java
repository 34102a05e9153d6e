package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of tasks and software, which communication edits. */
class WorkListsTests extends PagesTest {

    private Actor helene;
    private TaskId news;
    private String entry;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        news = city.task("Actualités");
        entry = "/lists/task/" + news;
    }

    @Test
    void shows_both_lists_and_how_many_have_each() {
        city.person("Léa", "Étienne", city.department("SPO", "Sports"), Set.of(news));
        send(helene, "/lists/software", "id=" + UUID.randomUUID(), "name=Messagerie");

        assertThat(open(helene, "/lists").text())
                .contains("Tâches sur le portail Actualités 1 agent", "Logiciels Messagerie personne ne l’a");
    }

    @Test
    void a_double_click_adds_one_entry() {
        String id = open(helene, "/lists").field("id");
        send(helene, "/lists/task", "id=" + id, "name=Photos");

        Page again = send(helene, "/lists/task", "id=" + id, "name=Photos");

        assertThat(again.notice()).isEqualTo("« Photos » est dans la liste.");
        assertThat(count("task where name = 'Photos'")).isEqualTo(1);
    }

    @Test
    void two_entries_never_share_a_name_accents_and_case_apart() {
        Page refused = send(helene, "/lists/task", "id=" + UUID.randomUUID(), "name=actualites");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cette tâche est déjà dans la liste.");
        assertThat(refused.html()).contains("value=\"actualites\"");
        assertThat(count("task")).isEqualTo(1);
    }

    @Test
    void a_name_is_needed() {
        assertThat(send(helene, "/lists/software", "id=" + UUID.randomUUID(), "name= ")
                        .fault("software"))
                .isEqualTo("Remplissez ce champ.");
    }

    @Test
    void renamed_it_has_its_new_name_on_every_record() {
        StaffMemberId lea = city.person("Léa", "Étienne", city.department("SPO", "Sports"), Set.of(news));

        Page saved = send(helene, entry, "version=" + version(), "name=Actualités et brèves");

        assertThat(saved.notice()).isEqualTo("Le nouveau nom est enregistré.");
        assertThat(open(helene, "/staff/" + lea).text()).contains("Tâches Actualités et brèves");
    }

    @Test
    void of_two_who_rename_at_once_the_second_sees_both_names() {
        String opened = version();
        send(helene, entry, "version=" + opened, "name=Brèves");

        Page told = send(city.paul(), entry, "version=" + opened, "name=Nouvelles");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Nom Brèves Nouvelles");
        assertThat(told.field("name")).isEqualTo("Nouvelles");
    }

    @Test
    void retired_it_stays_on_the_records_that_have_it_and_is_offered_no_more() {
        var sports = city.department("SPO", "Sports");
        StaffMemberId lea = city.person("Léa", "Étienne", sports, Set.of(news));
        StaffMemberId ines = city.person("Inès", "Diallo", sports);

        Page retired = send(helene, entry + "/retirement");

        assertThat(retired.notice()).isEqualTo("L’entrée n’est plus proposée.");
        assertThat(open(helene, "/lists").text()).contains("Actualités 1 agent retirée");
        assertThat(open(helene, "/staff/" + lea).text()).contains("Tâches Actualités");
        assertThat(open(helene, "/staff/" + lea + "/edit").text()).contains("Actualités");
        assertThat(open(helene, "/staff/" + ines + "/edit").text()).doesNotContain("Actualités");
    }

    @Test
    void restored_it_is_offered_again() {
        send(helene, entry + "/retirement");

        Page restored = send(helene, entry + "/restoration");

        assertThat(restored.notice()).isEqualTo("L’entrée est de nouveau proposée.");
        assertThat(open(helene, "/staff/new").text()).contains("Actualités");
    }

    @Test
    void each_act_is_one_line_of_the_journal() {
        send(helene, entry, "version=" + version(), "name=Brèves");
        send(helene, entry + "/retirement");
        send(helene, entry + "/retirement");
        send(helene, entry + "/restoration");

        assertThat(count("history_entry where event like 'list.%'")).isEqualTo(4);
        assertThat(open(city.paul(), "/history").text())
                .contains("Entrée de liste ajoutée", "Entrée de liste renommée", "Entrée de liste retirée");
    }

    @Test
    void nobody_else_sees_these_lists() {
        Actor lea = city.actor(city.person("Léa", "Étienne", city.department("SPO", "Sports"), Set.of(news)));

        assertThat(open(lea, "/lists").status()).isEqualTo(404);
        assertThat(send(lea, entry + "/retirement").status()).isEqualTo(404);
        assertThat(open(helene, "/lists/nothing/" + news).status()).isEqualTo(404);
        assertThat(open(helene, "/lists/software/" + news).status()).isEqualTo(404);
    }

    private String version() {
        return open(helene, entry).field("version");
    }
}
