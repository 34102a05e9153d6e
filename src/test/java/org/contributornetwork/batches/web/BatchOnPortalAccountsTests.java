package org.contributornetwork.batches.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.StatementCount;
import org.contributornetwork.portal.PortalSpecification;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Communication looks after many accounts on the portal at once, and leaves no service without anybody active by accident. */
class BatchOnPortalAccountsTests extends PortalSpecification {

    private String leas;
    private String marcs;

    @BeforeEach
    void twoAccountsAreAskedFor() {
        leas = requested(lea);
        marcs = requested(city.person("Marc", "Petit", sports));
    }

    @Test
    void the_views_that_everybody_has_are_above_the_list() {
        Page list = open(helene, "/portal-accounts");

        assertThat(list.text()).contains("Vues : À créer Comptes à paramétrer Dormants");
        assertThat(follow(helene, list, "À créer").rows()).hasSize(2);
        assertThat(list.options("action"))
                .containsExactly("Choisissez…", "Cocher un point du paramétrage…", "Suspendre…", "Réactiver");
        assertThat(open(nadia, "/portal-accounts").html()).doesNotContain("checkbox");
        assertThat(send(nadia, "/batches/preview", order("portal.suspend", leas))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_point_is_ticked_for_many_and_each_account_has_its_line() {
        Page which = send(helene, "/batches/preview", order("portal.tick", leas, marcs));
        assertThat(which.options("choice"))
                .containsExactly(
                        "Choisissez…",
                        "Créé sur le portail",
                        "Rôles donnés",
                        "Rubriques ouvertes",
                        "Message de bienvenue envoyé");

        Page done = follow(done(ticking("created", leas, marcs)));

        assertThat(done.text()).contains("« Créé sur le portail » coché pour 2 comptes", "Étienne Léa Petit Marc");
        assertThat(status(leas)).isEqualTo("CREATED");
        assertThat(status(marcs)).isEqualTo("CREATED");
        assertThat(count("history_entry where event = 'portal.ticked' and author_name = 'Hélène Aubry'"
                        + " and reason like 'Action groupée_: «_Créé sur le portail_» coché pour 2 comptes'"))
                .isEqualTo(2);
    }

    @Test
    void the_preview_says_for_which_accounts_a_point_makes_no_sense() {
        String suspended = requested(city.person("Inès", "Diallo", sports));
        send(helene, suspended + "/suspension", "reason=Congé.", "confirmed=true");
        String closed = requested(city.person("Tom", "Quéré", sports));
        send(helene, closed + "/closing", "reason=Parti.", "confirmed=true");
        tick(leas, "created");
        tick(leas, "roles");

        Page preview = preview(ticking("roles", leas, marcs, suspended, closed));

        assertThat(preview.text())
                .contains("Aucun compte pour lequel cocher « Rôles donnés »")
                .contains("4 laissés de côté")
                .contains("Diallo Inès compte suspendu")
                .contains("Étienne Léa c’est déjà coché")
                .contains("Petit Marc le compte n’est pas encore créé")
                .contains("Quéré Tom compte fermé");
    }

    @Test
    void a_tick_is_taken_back_but_for_what_somebody_changed_since() {
        String batch = done(ticking("created", leas, marcs)).redirect();
        tick(marcs, "roles");

        Page undone = send(helene, batch + "/undoing");

        assertThat(undone.notice())
                .isEqualTo("1 fiche est remise comme avant, 1 autre avait changé depuis et reste telle quelle.");
        assertThat(status(leas)).isEqualTo("REQUESTED");
        assertThat(status(marcs)).isEqualTo("CREATED");
    }

    @Test
    void a_suspension_needs_a_reason_which_each_history_keeps() {
        String[] order = order("portal.suspend", leas, marcs);
        Page preview = preview(order);

        Page refused = send(helene, "/batches", agreement(preview, to(order, "reason= ")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("reason")).isEqualTo("Dites pourquoi.");
        Page tooLong = send(helene, "/batches", agreement(preview, to(order, "reason=" + "é".repeat(2_001))));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.field("reason")).startsWith("ééé");
        assertThat(tooLong.field("seen")).isEqualTo(preview.field("seen"));

        Page done = follow(send(helene, "/batches", agreement(preview, to(order, "reason=Le portail déménage."))));
        assertThat(done.text()).contains("2 comptes suspendus", "« Le portail déménage. »");
        assertThat(count("history_entry where event = 'portal.suspended' and reason = 'Le portail déménage.'"))
                .isEqualTo(2);
        assertThat(status(leas)).isEqualTo("SUSPENDED");
    }

    @Test
    void a_suspension_is_undone() {
        String batch = suspended(leas, marcs);

        assertThat(send(helene, batch + "/undoing").notice()).isEqualTo("2 fiches sont remises comme avant.");

        assertThat(status(leas)).isEqualTo("REQUESTED");
        assertThat(count("history_entry where event = 'portal.reactivated'")).isEqualTo(2);
    }

    @Test
    void suspended_accounts_are_reactivated_and_back_again_for_the_same_reason() {
        suspended(leas, marcs);
        String[] order = order("portal.reactivate", leas, marcs, requested(head));
        assertThat(preview(order).text())
                .contains("Robin Nadia compte qui n’est pas suspendu", "Réactiver 2 comptes ?");

        String batch = done(order).redirect();
        assertThat(status(leas)).isEqualTo("REQUESTED");
        send(helene, batch + "/undoing");

        assertThat(status(leas)).isEqualTo("SUSPENDED");
        assertThat(count("portal_account where suspension_reason = 'Le portail déménage.'"))
                .isEqualTo(2);
    }

    @Test
    void the_last_active_contributors_of_a_service_are_left_out_unless_one_insists() {
        String ines = active(city.person("Inès", "Diallo", sports), "2026-11-20");
        String tom = active(city.person("Tom", "Quéré", sports), "2026-11-20");
        assertThat(preview(order("portal.suspend", ines, marcs)).text())
                .contains("Suspendre 2 comptes ?")
                .doesNotContain("plus personne d’actif");

        String[] order = to(order("portal.suspend", ines, tom, marcs), "reason=Le portail déménage.");
        Page preview = preview(order);

        assertThat(preview.text())
                .contains("Suspendre 1 compte ?", "2 laissés de côté, sauf si vous insistez")
                .contains("Diallo Inès le service Sports n’aurait plus personne d’actif");
        Page some = follow(send(helene, "/batches", agreement(preview, order)));
        assertThat(some.text()).contains("1 compte suspendu");
        assertThat(status(ines)).isEqualTo("ACTIVE");

        Page insisted = follow(send(helene, "/batches", agreement(preview(order), to(order, "insist=true"))));
        assertThat(insisted.text()).contains("2 comptes suspendus");
        assertThat(status(ines)).isEqualTo("SUSPENDED");
        assertThat(status(tom)).isEqualTo("SUSPENDED");
    }

    @Test
    void whoever_does_not_insist_and_has_nobody_else_is_told() {
        String ines = active(city.person("Inès", "Diallo", sports), "2026-11-20");
        String[] order = to(order("portal.suspend", ines), "reason=Le portail déménage.");

        Page refused = send(helene, "/batches", agreement(preview(order), order));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Aucune fiche ne serait changée.");
        assertThat(refused.field("reason")).isEqualTo("Le portail déménage.");
        assertThat(status(ines)).isEqualTo("ACTIVE");
    }

    @Test
    void of_two_who_suspend_the_last_two_at_once_the_second_is_asked() throws Exception {
        String ines = active(city.person("Inès", "Diallo", sports), "2026-11-20");
        String tom = active(city.person("Tom", "Quéré", sports), "2026-11-20");
        Actor paul = city.paul();
        String[] one = to(order("portal.suspend", ines), "reason=Le portail déménage.");
        String[] other = to(order("portal.suspend", tom), "reason=Le portail déménage.");
        Page seenByOne = preview(one);
        Page seenByOther = preview(other);

        List<Page> answers = Simultaneous.all(
                2,
                i -> () -> i == 0
                        ? send(helene, "/batches", agreement(seenByOne, one))
                        : send(paul, "/batches", agreement(seenByOther, other)));

        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
        assertThat(count("portal_account where status = 'ACTIVE'")).isEqualTo(1);
    }

    @Test
    void five_hundred_accounts_cost_some_tens_of_statements() {
        jdbc.sql("""
                        insert into staff_member (id, version, last_name, first_name, email, department_id)
                        select gen_random_uuid(), 0, 'Martin', 'Jeanne ' || n, 'jeanne.' || n || '@ville.example', :department
                        from generate_series(1, 500) n""").param("department", sports.value()).update();
        jdbc.sql("""
                        insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name)
                        select gen_random_uuid(), 0, s.id, split_part(s.email, '@', 1), 'REQUESTED', now(), 'Hélène Aubry'
                        from staff_member s where s.last_name = 'Martin'""").update();
        String[] order = to(ticking("created"), "query=q=jeanne", "scope=all");
        Page preview = preview(order);

        var pages = new Page[2];
        List<String> done = StatementCount.during(() -> pages[0] = send(helene, "/batches", agreement(preview, order)));
        List<String> undone = StatementCount.during(() -> pages[1] = send(helene, pages[0].redirect() + "/undoing"));

        assertThat(pages[1].notice()).isEqualTo("500 fiches sont remises comme avant.");
        assertThat(count("history_entry where event in ('portal.ticked', 'portal.unticked')"))
                .isEqualTo(1_000);
        assertThat(done).hasSizeLessThanOrEqualTo(25);
        assertThat(undone).hasSizeLessThanOrEqualTo(25);
    }

    private String suspended(String... accounts) {
        String batch = done(to(order("portal.suspend", accounts), "reason=Le portail déménage."))
                .redirect();
        assertThat(status(accounts[0])).isEqualTo("SUSPENDED");
        return batch;
    }

    private Page preview(String... order) {
        Page preview = send(helene, "/batches/preview", order);
        assertThat(preview.status()).isEqualTo(200);
        return preview;
    }

    private Page done(String... order) {
        Page done = send(helene, "/batches", agreement(preview(order), order));
        assertThat(done.status()).isEqualTo(302);
        return done;
    }

    private Page follow(Page redirected) {
        assertThat(redirected.status()).isEqualTo(302);
        return open(helene, String.valueOf(redirected.redirect()));
    }

    private static String[] agreement(Page preview, String... order) {
        return to(order, "id=" + preview.field("id"), "seen=" + preview.field("seen"));
    }

    private static String[] ticking(String point, String... accounts) {
        return to(order("portal.tick", accounts), "choice=" + point);
    }

    private static String[] order(String action, String... accounts) {
        List<String> answers = new ArrayList<>(List.of("list=portal-accounts", "query=", "action=" + action));
        Arrays.stream(accounts).forEach(account -> answers.add("records=" + idOf(account)));
        return answers.toArray(String[]::new);
    }

    private static String[] to(String[] usual, String... others) {
        return Answers.to(List.of(usual), others);
    }
}
