package org.contributornetwork.batches.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.Invitations;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Communication does something to many people at once: previewed, agreed to, told, undone where it can be. */
class BatchOnStaffTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private TaskId news;
    private StaffMemberId lea;
    private StaffMemberId marc;
    private StaffMemberId zoe;

    @Autowired
    private Invitations invitations;

    @BeforeEach
    void thePeople() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        news = city.task("Actualités");
        lea = city.person("Léa", "Étienne", sports);
        marc = city.person("Marc", "Petit", sports, Set.of(news));
        zoe = city.person("Zoé", "Adam", sports);
    }

    @Test
    void communication_alone_can_tick_people() {
        Page list = open(helene, "/staff?q=petit");
        assertThat(list.html()).contains("<input type=\"checkbox\" name=\"records\" form=\"batch\" value=\"" + marc);
        assertThat(list.field("query")).isEqualTo("q=petit");
        assertThat(list.options("action"))
                .containsExactly("Choisissez…", "Inviter à se connecter", "Ajouter une tâche…", "Retirer une tâche…");

        Actor contributor = city.actor(marc);
        assertThat(open(contributor, "/staff").html()).doesNotContain("checkbox", "batch");
        assertThat(send(contributor, "/batches/preview", addTask(lea)).status()).isEqualTo(404);
        assertThat(send(contributor, "/batches", addTask(lea)).status()).isEqualTo(404);
        assertThat(open(contributor, "/batches").status()).isEqualTo(404);
    }

    @Test
    void what_is_not_chosen_is_asked_for_and_the_ticks_stay() {
        Page asked = send(helene, "/batches/preview", "list=staff", "query=q=e", "records=" + lea, "records=" + zoe);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.fault("action")).isEqualTo("Choisissez ce qu’il y a à faire.");
        assertThat(asked.html()).contains("value=\"" + lea + "\"", "value=\"" + zoe + "\"");
        assertThat(asked.text()).contains("Les 2 agents cochés", "Les 3 agents qui répondent aux filtres");

        Page which =
                send(helene, "/batches/preview", "list=staff", "query=", "action=staff.add-task", "records=" + lea);
        assertThat(which.status()).isEqualTo(200);
        assertThat(which.options("choice")).containsExactly("Choisissez…", "Actualités");

        Page none = send(helene, "/batches/preview", to(addTask(lea), "choice="));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.fault("choice")).isEqualTo("Faites votre choix.");
    }

    @Test
    void without_a_tick_everybody_whom_the_list_shows_is_offered() {
        Page asked = send(helene, "/batches/preview", "list=staff", "query=", "action=staff.invite");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.fault("scope")).contains("Cochez au moins une ligne");
        assertThat(asked.text()).contains("Les 3 agents de la liste");
    }

    @Test
    void the_preview_says_who_is_left_out_and_why_before_who_is_concerned() {
        send(helene, "/staff/" + zoe + "/departure", "from=2026-11-23");

        Page preview = preview(addTask(lea, marc, zoe));

        assertThat(preview.text())
                .contains("Ajouter la tâche « Actualités » à 1 agent ?")
                .contains("2 laissés de côté Adam Zoé a quitté la ville Petit Marc a déjà cette tâche")
                .contains("1 concerné Étienne Léa")
                .contains("Vous pourrez revenir en arrière d’un clic.");
        assertThat(preview.text().indexOf("laissés de côté"))
                .isLessThan(preview.text().indexOf("concerné"));
        assertThat(count("batch")).isZero();
        assertThat(count("staff_member_task")).isEqualTo(1);
    }

    @Test
    void the_ticked_or_all_who_match_the_filters_are_two_choices() {
        Page preview = preview(to(addTask(lea), "query=q=e"));
        assertThat(preview.text()).contains("L’agent coché choisi", "Les 3 agents qui répondent aux filtres Choisir");

        Page all = preview(to(addTask(lea), "query=department=" + sports, "scope=all"));

        assertThat(all.text()).contains("à 2 agents ?", "L’agent coché Choisir");
        assertThat(all.html()).contains("name=\"records\" value=\"" + lea + "\"");
    }

    @Test
    void each_is_changed_with_a_line_of_history_and_all_is_told_as_one() {
        Page done = follow(agree(preview(addTask(lea, zoe)), addTask(lea, zoe)));

        assertThat(done.text()).contains("tâche « Actualités » ajoutée à 2 agents", "Adam Zoé Étienne Léa");
        assertThat(tasksOf(lea)).isEqualTo(1);
        assertThat(open(helene, "/staff/" + lea).text())
                .contains("Tâches Actualités", "« Action groupée : tâche « Actualités » ajoutée à 2 agents »");
        assertThat(count("history_entry where event = 'staff.changed' and author_name = 'Hélène Aubry'"))
                .isEqualTo(2);
        assertThat(open(helene, "/batches").text()).contains("1 action", "ajoutée à 2 agents", "Hélène Aubry");
    }

    @Test
    void all_who_match_are_those_who_match_now() {
        String[] order = to(addTask(), "query=department=" + sports, "scope=all");
        Page preview = preview(order);
        city.person("Camille", "Delmas", sports);

        Page told = agree(preview, order);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Des fiches ont changé entre-temps, et rien n’a été fait", "à 3 agents ?");
        assertThat(count("staff_member_task")).isEqualTo(1);
        assertThat(agree(told, order).status()).isEqualTo(302);
        assertThat(count("staff_member_task")).isEqualTo(4);
    }

    @Test
    void a_preview_that_is_overtaken_does_nothing() {
        Page preview = preview(addTask(lea, zoe));
        send(helene, "/staff/" + zoe + "/departure", "from=2026-11-23");

        Page told = agree(preview, addTask(lea, zoe));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("1 laissé de côté Adam Zoé a quitté la ville", "1 concerné Étienne Léa");
        assertThat(count("batch")).isZero();
        assertThat(tasksOf(lea)).isZero();
    }

    @Test
    void what_does_not_matter_may_change_meanwhile() {
        Page preview = preview(addTask(lea));
        jdbc.sql("update staff_member set version = version + 1, telephone = '01 55 00 18 95'")
                .update();

        assertThat(agree(preview, addTask(lea)).status()).isEqualTo(302);
        assertThat(tasksOf(lea)).isEqualTo(1);
    }

    @Test
    void a_double_click_does_it_once() throws Exception {
        Page preview = preview(addTask(lea, zoe));

        List<Page> all = Simultaneous.all(8, i -> () -> agree(preview, addTask(lea, zoe)));

        assertThat(all).extracting(Page::redirect).containsOnly("/batches/" + preview.field("id"));
        assertThat(count("batch")).isEqualTo(1);
        assertThat(count("history_entry where event = 'staff.changed'")).isEqualTo(2);
    }

    @Test
    void of_two_people_who_do_the_same_at_once_one_does_it_and_the_other_is_told() throws Exception {
        Actor paul = city.paul();
        Page one = preview(addTask(lea, zoe));
        Page other = preview(addTask(lea, zoe));

        List<Page> answers = Simultaneous.all(
                2,
                i -> () -> i == 0
                        ? agree(one, addTask(lea, zoe))
                        : send(paul, "/batches", agreement(other, addTask(lea, zoe))));

        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
        assertThat(answers)
                .filteredOn(page -> page.status() == 409)
                .allSatisfy(page -> assertThat(page.text()).contains("Personne à qui ajouter la tâche « Actualités »"));
        assertThat(count("batch")).isEqualTo(1);
        assertThat(count("history_entry where event = 'staff.changed'")).isEqualTo(2);
    }

    @Test
    void is_undone_by_one_click() {
        String batch = agree(preview(addTask(lea, zoe)), addTask(lea, zoe)).redirect();

        Page undone = send(helene, batch + "/undoing");

        assertThat(undone.notice()).isEqualTo("2 fiches sont remises comme avant.");
        assertThat(count("staff_member_task")).isEqualTo(1);
        assertThat(open(helene, batch).text())
                .contains("Cette action est annulée")
                .doesNotContain("Annuler cette action");
        assertThat(open(helene, "/staff/" + lea).text())
                .contains("« Annulation : tâche « Actualités » ajoutée à 2 agents »");
        assertThat(open(helene, "/batches").text()).contains("annulée");
    }

    @Test
    void what_somebody_changed_since_stays_as_it_is_when_the_rest_is_undone() {
        String batch = agree(preview(addTask(lea, zoe)), addTask(lea, zoe)).redirect();
        Page form = open(city.paul(), "/staff/" + zoe + "/edit");
        assertThat(send(
                                city.paul(),
                                "/staff/" + zoe,
                                "version=" + form.field("version"),
                                "firstName=Zoé",
                                "lastName=Adam-Roy",
                                "email=zoe.adam@ville.example",
                                "tasks=" + news)
                        .status())
                .isEqualTo(302);

        Page undone = send(helene, batch + "/undoing");

        assertThat(undone.notice())
                .isEqualTo("1 fiche est remise comme avant, 1 autre avait changé depuis et reste telle quelle.");
        assertThat(tasksOf(lea)).isZero();
        assertThat(tasksOf(zoe)).isEqualTo(1);
        assertThat(open(helene, batch).text())
                .contains("1 fiche avait changé depuis : elle est restée telle quelle.")
                .contains("Adam Zoé changée depuis, laissée telle quelle");
    }

    @Test
    void clicked_twice_it_is_undone_once() throws Exception {
        String batch = agree(preview(addTask(lea, zoe)), addTask(lea, zoe)).redirect();

        List<Page> all = Simultaneous.all(6, i -> () -> send(helene, batch + "/undoing"));

        assertThat(all).extracting(Page::redirect).containsOnly(batch);
        assertThat(all).extracting(Page::notice).containsOnly("2 fiches sont remises comme avant.");
        assertThat(count("history_entry where event = 'staff.changed'")).isEqualTo(4);
    }

    @Test
    void a_task_is_taken_from_many_and_given_back() {
        String[] order = to(addTask(lea, marc), "action=staff.remove-task");
        Page preview = preview(order);
        assertThat(preview.text()).contains("1 laissé de côté Étienne Léa n’a pas cette tâche");

        String batch = agree(preview, order).redirect();
        assertThat(tasksOf(marc)).isZero();
        send(helene, batch + "/undoing");

        assertThat(tasksOf(marc)).isEqualTo(1);
    }

    @Test
    void many_are_invited_and_each_gets_a_link_of_their_own() {
        Page preview = preview(invite(lea, marc, zoe));
        assertThat(preview.text())
                .contains("Inviter 3 agents à se connecter ?", "Cette action ne peut pas être annulée.");

        Page done = follow(agree(preview, invite(lea, marc, zoe)));

        assertThat(done.text()).contains("3 agents invités à se connecter").doesNotContain("Annuler cette action");
        assertThat(count("user_account where status = 'INVITED' and role = 'MEMBER' and staff_member_id is not null"))
                .isEqualTo(3);
        assertThat(count("outgoing_mail where kind = 'invitation' and text_body like '%/invitations/%'"))
                .isEqualTo(3);
        assertThat(count("single_use_link where purpose = 'INVITATION'")).isEqualTo(3);
        assertThat(count("history_entry where event = 'account.invited' and reason like 'Action groupée%'"))
                .isEqualTo(3);
    }

    @Test
    void an_invitation_is_not_called_back() {
        String batch = agree(preview(invite(lea)), invite(lea)).redirect();

        Page refused = send(helene, batch + "/undoing");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cette action ne peut pas être annulée.");
    }

    @Test
    void who_was_invited_before_gets_a_new_link_and_who_signs_in_none() {
        agree(preview(invite(lea)), invite(lea));
        city.actor(marc);
        clock.advance(Duration.ofHours(1));

        Page preview = preview(invite(lea, marc));
        assertThat(preview.text()).contains("Petit Marc a déjà un compte, et s’en sert", "Inviter 1 agent");
        agree(preview, invite(lea, marc));

        assertThat(count("single_use_link where purpose = 'INVITATION'")).isEqualTo(2);
        assertThat(count("single_use_link where expires_at > timestamptz '2026-11-23 10:00 Europe/Paris'"))
                .isEqualTo(1);
        assertThat(count("history_entry where event = 'account.invited-again'")).isEqualTo(1);
    }

    @Test
    void rights_are_asked_for_each_person() {
        Actor paul = city.paul();
        NewAccount colleague = new NewAccount(
                AccountId.next(),
                "lea.etienne@ville.example",
                "Léa Étienne",
                Role.COMMUNICATION,
                lea.value(),
                Locale.FRENCH);
        TestCity.as(paul, () -> invitations.invite(colleague, paul));

        assertThat(preview(invite(lea, zoe)).text())
                .contains("1 laissé de côté Étienne Léa a été invité par un administrateur", "Inviter 1 agent");
        assertThat(send(paul, "/batches/preview", invite(lea, zoe)).text()).contains("Inviter 2 agents");
        String forged = send(paul, "/batches/preview", invite(lea, zoe)).field("seen");
        Page told = send(helene, "/batches", to(invite(lea, zoe), "id=" + BatchId.next(), "seen=" + forged));
        assertThat(told.status()).isEqualTo(409);
        assertThat(count("outgoing_mail where kind = 'invitation'")).isEqualTo(1);
    }

    @Test
    void who_is_not_in_the_register_is_not_there() {
        Page preview = preview(to(addTask(lea), "records=" + UUID.randomUUID(), "records=tordu", "records=" + lea));
        assertThat(preview.text()).contains("1 concerné Étienne Léa");

        assertThat(preview(to(addTask(), "records=" + UUID.randomUUID())).text())
                .contains("Personne à qui ajouter la tâche")
                .doesNotContain("Annuler");
        Page forced = send(helene, "/batches", to(addTask(StaffMemberId.next()), "id=" + BatchId.next(), "seen=x"));
        assertThat(forced.status()).isEqualTo(409);
        assertThat(count("batch")).isZero();
    }

    @Test
    void what_is_no_action_of_this_list_is_asked_for_again() {
        assertThat(send(helene, "/batches/preview", to(addTask(lea), "action=mandates.approve"))
                        .status())
                .isEqualTo(422);
        assertThat(send(helene, "/batches/preview", to(addTask(lea), "choice=" + TaskId.next()))
                        .fault("choice"))
                .isEqualTo("Faites votre choix.");
        assertThat(send(helene, "/batches/preview", to(addTask(lea), "list=accounts"))
                        .status())
                .isEqualTo(422);
        assertThat(open(helene, "/batches/" + BatchId.next()).status()).isEqualTo(404);
        assertThat(send(helene, "/batches/" + BatchId.next() + "/undoing").status())
                .isEqualTo(404);
    }

    @Test
    void more_than_five_thousand_at_once_are_too_many() {
        crowd(5_001);
        String[] order = to(addTask(), "scope=all");

        Page told = send(helene, "/batches/preview", order);

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.fault("scope")).contains("5 000 fiches au plus");
        assertThat(told.text()).contains("plus de 5 000");
    }

    @Test
    void five_hundred_people_cost_some_tens_of_statements() {
        String[] order = to(addTask(), "query=q=jeanne", "scope=all");
        crowd(500);

        var pages = new Page[3];
        List<String> previewed = StatementCount.during(() -> pages[0] = preview(order));
        List<String> done = StatementCount.during(() -> pages[1] = agree(pages[0], order));
        List<String> undone = StatementCount.during(() -> pages[2] = send(helene, pages[1].redirect() + "/undoing"));

        assertThat(pages[0].text()).contains("500 concernés", "et 400 autres");
        assertThat(pages[2].notice()).isEqualTo("500 fiches sont remises comme avant.");
        assertThat(count("history_entry where event = 'staff.changed'")).isEqualTo(1_000);
        assertThat(previewed).hasSizeLessThanOrEqualTo(8);
        assertThat(done).hasSizeLessThanOrEqualTo(30);
        assertThat(undone).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void five_hundred_invitations_cost_some_tens_of_statements() {
        String[] order = to(invite(), "query=q=jeanne", "scope=all");
        crowd(500);
        Page preview = preview(order);

        List<String> done = StatementCount.during(() -> agree(preview, order));

        assertThat(count("outgoing_mail where kind = 'invitation'")).isEqualTo(500);
        assertThat(done).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void what_was_done_is_listed_filtered_and_exported() {
        agree(preview(addTask(lea)), addTask(lea));
        clock.advance(Duration.ofMinutes(1));
        agree(preview(invite(zoe)), invite(zoe));

        assertThat(open(helene, "/batches").rows())
                .containsExactly("1 agent invité à se connecter", "tâche « Actualités » ajoutée à 1 agent");
        Page narrowed = open(helene, "/batches?kind=staff.invite");
        assertThat(narrowed.chips()).containsExactly("Inviter à se connecter");
        assertThat(narrowed.rows()).containsExactly("1 agent invité à se connecter");
        assertThat(open(helene, "/batches/export?kind=staff.invite").html().lines())
                .containsExactly(
                        "\uFEFFAction;Fiches;Quand;Par;Annulée;Annulée par",
                        "1 agent invité à se connecter;1;2026-11-23 09:01;Hélène Aubry;;");
        assertThat(open(helene, "/batches?kind=rien").text()).contains("Aucune action ne répond à ce filtre");
    }

    private Page preview(String... order) {
        Page preview = send(helene, "/batches/preview", order);
        assertThat(preview.status()).isEqualTo(200);
        return preview;
    }

    private Page agree(Page preview, String... order) {
        return send(helene, "/batches", agreement(preview, order));
    }

    private static String[] agreement(Page preview, String... order) {
        return to(order, "id=" + preview.field("id"), "seen=" + preview.field("seen"));
    }

    private Page follow(Page redirected) {
        assertThat(redirected.status()).isEqualTo(302);
        return open(helene, String.valueOf(redirected.redirect()));
    }

    private String[] addTask(StaffMemberId... people) {
        return order("staff.add-task", people, "choice=" + news);
    }

    private static String[] invite(StaffMemberId... people) {
        return order("staff.invite", people);
    }

    private static String[] order(String action, StaffMemberId[] people, String... more) {
        List<String> answers = new ArrayList<>(List.of("list=staff", "query=", "action=" + action));
        answers.addAll(List.of(more));
        Arrays.stream(people).forEach(person -> answers.add("records=" + person));
        return answers.toArray(String[]::new);
    }

    private static String[] to(String[] usual, String... others) {
        return Answers.to(List.of(usual), others);
    }

    private int tasksOf(StaffMemberId person) {
        return count("staff_member_task where staff_member_id = '" + person + "'");
    }

    private void crowd(int people) {
        jdbc.sql("""
                        insert into staff_member (id, version, last_name, first_name, email, department_id)
                        select gen_random_uuid(), 0, 'Martin', 'Jeanne ' || n, 'jeanne.' || n || '@ville.example', :department
                        from generate_series(1, :people) n""")
                .param("department", sports.value())
                .param("people", people)
                .update();
    }
}
