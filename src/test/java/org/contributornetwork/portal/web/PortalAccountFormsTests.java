package org.contributornetwork.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalSpecification;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An account is asked for, named, suspended, reactivated, closed: refusals keep what was typed and say why. */
@ExtendWith(OutputCaptureExtension.class)
class PortalAccountFormsTests extends PortalSpecification {

    @Test
    void communication_asks_for_anybody_and_a_head_for_their_people() {
        assertThat(ask(helene, lea).redirect()).startsWith("/portal-accounts/");
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        assertThat(ask(nadia, tom).redirect()).isEqualTo(pageOf(tom));
        assertThat(open(nadia, pageOf(tom)).text()).contains("par Nadia Robin", "« Tient l’agenda. »");
    }

    @Test
    void a_head_asks_for_nobody_elsewhere_and_a_contributor_for_nobody() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture, Set.of(city.task("Agenda")));

        assertThat(ask(nadia, marc).status()).isEqualTo(404);
        assertThat(ask(city.actor(marc), marc).status()).isEqualTo(404);
        assertThat(open(city.actor(marc), "/portal-accounts/new").status()).isEqualTo(404);
        assertThat(count("portal_account")).isZero();
    }

    @Test
    void the_form_asks_for_the_service_first_and_offers_who_has_no_account() {
        city.department("CUL", "Culture");
        requested(lea);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        assertThat(open(helene, "/portal-accounts/new").options("department")).contains("Culture", "Sports");
        Page people = open(helene, "/portal-accounts/new?department=" + sports + "&person=" + tom);

        assertThat(people.options("person")).containsExactly("Choisissez…", "Quéré Tom", "Robin Nadia");
        assertThat(people.field("person")).isEqualTo(tom.toString());
        assertThat(open(nadia, "/portal-accounts/new").options("person")).contains("Quéré Tom");
    }

    @Test
    void the_same_form_sent_twice_asks_once() {
        String[] answers = {"id=" + PortalAccountId.next(), "person=" + lea, "reason=Tient l’agenda."};

        assertThat(send(helene, "/portal-accounts", answers).redirect())
                .isEqualTo(send(helene, "/portal-accounts", answers).redirect());
        assertThat(count("portal_account")).isEqualTo(1);
    }

    @Test
    void two_who_ask_at_once_for_one_person_get_one_account_and_one_reason() throws Exception {
        List<Page> answers = Simultaneous.all(6, i -> () -> ask(i % 2 == 0 ? helene : nadia, lea));

        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.text()).contains("a déjà un compte"));
        assertThat(count("portal_account")).isEqualTo(1);
    }

    @Test
    void a_request_without_reason_or_person_keeps_what_was_typed() {
        Page noReason = send(
                helene, "/portal-accounts", "id=" + PortalAccountId.next(), "department=" + sports, "person=" + lea);
        Page nobody = send(
                helene, "/portal-accounts", "id=" + PortalAccountId.next(), "department=" + sports, "reason=Agenda.");

        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.fault("reason")).isEqualTo("Remplissez ce champ.");
        assertThat(noReason.field("person")).isEqualTo(lea.toString());
        assertThat(nobody.fault("person")).isEqualTo("Choisissez une personne.");
        assertThat(nobody.field("reason")).isEqualTo("Agenda.");
    }

    @Test
    void another_name_is_given_before_the_account_is_created() {
        String page = requested(lea);
        Page form = open(helene, page + "/user-name");
        assertThat(form.field("userName")).isEqualTo("lea_etienne");

        Page answer = send(helene, page + "/user-name", "version=" + form.field("version"), "userName=l.etienne");

        assertThat(answer.redirect()).isEqualTo(page);
        assertThat(open(helene, page).text())
                .contains("l.etienne", "Nom d’utilisateur : lea_etienne → devient l.etienne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lea", "léa", "lea etienne", "_lea", "lea.", "a@b", "<b>"})
    void a_name_that_the_portal_would_not_take_is_refused(String name) {
        String page = requested(lea);

        Page refused = send(helene, page + "/user-name", "version=0", "userName=" + name);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("userName")).contains("lettres minuscules");
        assertThat(refused.field("userName")).isEqualTo(name);
    }

    @Test
    void a_name_that_somebody_else_has_is_refused_with_theirs() {
        requested(city.person("Tom", "Quéré", sports));
        String page = requested(lea);

        Page refused = send(helene, page + "/user-name", "version=0", "userName=tom_quere");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("userName")).isEqualTo("Ce nom est déjà pris par Tom Quéré. Choisissez-en un autre.");
    }

    @Test
    void two_who_take_one_name_at_once_are_told_apart() throws Exception {
        List<String> pages = List.of(requested(lea), requested(city.person("Tom", "Quéré", sports)));

        List<Page> answers = Simultaneous.all(
                2, i -> () -> send(helene, pages.get(i) + "/user-name", "version=0", "userName=accueil"));

        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(count("portal_account where user_name = 'accueil'")).isEqualTo(1);
    }

    @Test
    void a_form_opened_before_somebody_else_saved_shows_both_names() {
        String page = requested(lea);
        send(helene, page + "/user-name", "version=0", "userName=accueil");

        Page stale = send(helene, page + "/user-name", "version=0", "userName=sports");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Quelqu’un a été plus rapide", "Nom d’utilisateur accueil sports");
        assertThat(stale.answers("version", "userName")).containsExactly("version=1", "userName=sports");
    }

    @Test
    void once_created_the_name_stays() {
        String page = created(lea);

        assertThat(send(helene, page + "/user-name", "version=1", "userName=accueil")
                        .fault("userName"))
                .contains("déjà créé sous ce nom");
        assertThat(open(helene, page).hasLink("Changer")).isFalse();
    }

    @Test
    void is_suspended_with_a_reason_and_comes_back() {
        active(city.person("Tom", "Quéré", sports), "2026-11-20");
        String page = active(lea, "2026-11-20");
        assertThat(send(helene, page + "/suspension", "reason= ").fault("reason"))
                .isEqualTo("Remplissez ce champ.");

        assertThat(send(helene, page + "/suspension", "reason=Congé parental.").notice())
                .contains("bloquer sur le portail");
        assertThat(open(helene, page).text()).contains("Suspendu", "« Congé parental. »", "Réactiver, le moment venu");
        assertThat(send(helene, page + "/reactivation").notice()).contains("débloquer sur le portail");

        assertThat(status(page)).isEqualTo("ACTIVE");
    }

    @Test
    void whoever_takes_the_last_active_contributor_from_a_service_is_asked_twice() {
        String page = active(lea, "2026-11-20");
        assertThat(open(helene, page + "/suspension").text())
                .contains("Léa Étienne est la dernière personne active du service Sports", "Je le fais quand même");

        Page refused = send(helene, page + "/suspension", "reason=Congé.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("confirmed")).contains("Le service Sports n’aurait plus de contributeur actif.");
        assertThat(refused.field("reason")).isEqualTo("Congé.");
        assertThat(send(helene, page + "/closing", "reason=Congé.").status()).isEqualTo(422);
        assertThat(status(page)).isEqualTo("ACTIVE");
        assertThat(send(helene, page + "/suspension", "reason=Congé.", "confirmed=true")
                        .redirect())
                .isEqualTo(page);
        assertThat(status(page)).isEqualTo("SUSPENDED");
    }

    @Test
    void a_colleague_who_sleeps_does_not_count_one_who_is_awake_does() {
        String page = active(lea, "2026-11-20");
        String tom = active(city.person("Tom", "Quéré", sports), "2026-01-15");
        assertThat(send(helene, page + "/suspension", "reason=Congé.").status()).isEqualTo(422);

        assertThat(send(helene, tom + "/suspension", "reason=Ne publie plus.").redirect())
                .isEqualTo(tom);
    }

    @Test
    void whoever_has_not_contributed_yet_is_nobody_s_last() {
        String page = configured(lea);

        assertThat(send(helene, page + "/suspension", "reason=Congé.").redirect())
                .isEqualTo(page);
    }

    @Test
    void of_two_who_suspend_the_last_two_at_once_one_is_asked() throws Exception {
        List<String> pages =
                List.of(active(lea, "2026-11-20"), active(city.person("Tom", "Quéré", sports), "2026-11-20"));

        List<Page> answers =
                Simultaneous.all(2, i -> () -> send(helene, pages.get(i) + "/suspension", "reason=Congé."));

        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
    }

    @Test
    void suspended_for_another_reason_meanwhile_both_reasons_are_shown() {
        String page = configured(lea);
        send(helene, page + "/suspension", "reason=Congé.");

        Page late = send(helene, page + "/suspension", "reason=Départ.");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un a été plus rapide", "Raison Congé. Départ.");
        assertThat(send(helene, page + "/suspension", "reason=Congé.").redirect())
                .isEqualTo(page);
        assertThat(count("history_entry where event = 'portal.suspended'")).isEqualTo(1);
    }

    @Test
    void closed_it_is_closed_for_good() {
        String page = configured(lea);

        assertThat(send(helene, page + "/closing", "reason=N’a jamais servi.").notice())
                .contains("fermé ici");
        assertThat(open(helene, page).text()).contains("Fermé", "« N’a jamais servi. »");
        assertThat(send(helene, page + "/checklist/charter").status()).isEqualTo(422);
        assertThat(send(helene, page + "/reactivation").text()).contains("Ce compte est fermé.");
        assertThat(open(helene, page + "/suspension").text()).contains("Ce compte est fermé.");
    }

    @Test
    void nothing_personal_is_logged(CapturedOutput output) {
        String page = requested(lea);
        send(helene, page + "/user-name", "version=0", "userName=Léa Étienne");
        send(helene, page + "/suspension", "reason=Congé maladie.");
        send(helene, page + "/closing", "reason=Congé maladie.");

        assertThat(output.getAll()).doesNotContain("Étienne", "etienne", "maladie");
    }

    private Page ask(org.contributornetwork.security.Actor actor, StaffMemberId person) {
        return send(
                actor,
                "/portal-accounts",
                "id=" + PortalAccountId.next(),
                "department=" + sports,
                "person=" + person,
                "reason=Tient l’agenda.");
    }
}
