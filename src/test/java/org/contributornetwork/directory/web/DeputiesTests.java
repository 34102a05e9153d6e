package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Period;
import java.util.List;
import org.contributornetwork.Answers;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Nadia, who heads Sports, names Karim to decide in her place while she is away. */
class DeputiesTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId headOfSports;
    private Actor nadia;
    private StaffMemberId karim;
    private String page;

    @BeforeEach
    void nadiaHeadsSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        headOfSports = city.person("Nadia", "Robin", sports);
        karim = city.person("Karim", "Benali", sports);
        city.appoint(headOfSports, sports);
        nadia = city.actor(headOfSports);
        page = "/departments/" + sports + "/deputies";
    }

    @Test
    void the_head_names_a_deputy_with_days_and_for_what() {
        Page form = open(nadia, page);
        assertThat(form.text()).contains("Nommer un suppléant de Nadia Robin");
        assertThat(form.options("person")).containsExactly("Choisissez…", "Benali Karim", "Robin Nadia");
        assertThat(form.field("startsOn")).isEqualTo("2026-11-23");

        Page named = send(nadia, page, answers("id=" + form.field("id"), "scope=ORGANISATION"));

        assertThat(named.notice()).isEqualTo("La suppléance est enregistrée : la personne est prévenue.");
        assertThat(open(nadia, page).text())
                .contains("Karim Benali pour Nadia Robin du 23 novembre 2026 au 27 novembre 2026")
                .contains("Désignation des référents", "Organisation du service", "En cours");
        assertThat(open(helene, "/departments/" + sports).text())
                .contains("Suppléant Karim Benali du 23 novembre 2026 au 27 novembre 2026")
                .contains("Suppléant nommé", "Dernier jour : 27 novembre 2026");
        assertThat(open(helene, "/staff/" + karim).text()).contains("Suppléant nommé : Sports");
    }

    @Test
    void who_is_told_when_the_deputy_has_no_account() {
        send(nadia, page, answers("id=" + DeputyId.next()));

        assertThat(open(nadia, page).text()).contains("Cette personne ne s’est pas encore connectée");
    }

    @Test
    void communication_may_do_it_for_the_head() {
        Page named = send(helene, page, answers("id=" + DeputyId.next()));

        assertThat(named.redirect()).isEqualTo(page);
        assertThat(open(helene, page).text()).contains("Karim Benali pour Nadia Robin");
        assertThat(city.actor(karim).decidesFor(sports.value())).isTrue();
    }

    @Test
    void somebody_of_another_service_is_named_by_address() {
        city.person("Élodie", "Gautier", city.department("CUL", "Culture"));

        send(nadia, page, answers("id=" + DeputyId.next(), "person=", "otherEmail=elodie.gautier@ville.example"));

        assertThat(open(nadia, page).text()).contains("Élodie Gautier pour Nadia Robin");
    }

    @Test
    void a_double_click_names_one() throws Exception {
        String id = open(nadia, page).field("id");

        List<Page> clicks = Simultaneous.all(4, click -> () -> send(nadia, page, answers("id=" + id)));

        assertThat(clicks).extracting(Page::redirect).containsOnly(page);
        assertThat(count("deputy")).isEqualTo(1);
        assertThat(count("history_entry where event = 'deputy.named'")).isEqualTo(1);
    }

    @Test
    void one_at_a_time_which_is_said_in_words() {
        send(nadia, page, answers("id=" + DeputyId.next()));
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        Page refused = send(
                nadia,
                page,
                answers("id=" + DeputyId.next(), "person=" + tom, "startsOn=2026-11-27", "lastDay=2026-11-30"));
        Page after = send(
                nadia,
                page,
                answers("id=" + DeputyId.next(), "person=" + tom, "startsOn=2026-11-28", "lastDay=2026-11-30"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("startsOn"))
                .isEqualTo(
                        "Une suppléance est déjà prévue du 23 novembre 2026 au 27 novembre 2026 : une seule à la fois.");
        assertThat(refused.field("lastDay")).isEqualTo("2026-11-30");
        assertThat(after.redirect()).isEqualTo(page);
    }

    @Test
    void of_two_named_at_once_the_second_is_told_in_words_too() throws Exception {
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        List<Page> both = Simultaneous.all(
                2,
                i -> () -> send(
                        i == 0 ? nadia : helene,
                        page,
                        answers("id=" + DeputyId.next(), "person=" + (i == 0 ? karim : tom))));

        assertThat(both).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(both)
                .filteredOn(answer -> answer.status() == 422)
                .allSatisfy(answer -> assertThat(answer.text()).contains("Une suppléance est déjà prévue"));
        assertThat(count("deputy")).isEqualTo(1);
    }

    @Test
    void and_the_database_has_the_last_word_on_it() {
        send(nadia, page, answers("id=" + DeputyId.next()));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on, named_at,
                                    named_by, named_by_name)
                                select gen_random_uuid(), 0, department_id, head_id, staff_member_id, scope, starts_on + 1, ends_on, named_at,
                                    named_by, named_by_name from deputy""").update())
                .withMessageContaining("ex_deputy_overlap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            startsOn   | 2026-11-22  | La suppléance commence aujourd’hui ou plus tard.
            lastDay    | 2026-11-22  | Le dernier jour ne peut pas précéder le premier, 23 novembre 2026.
            lastDay    | bientôt     | Écrivez une date qui existe, entre 1950 et 2150.
            otherEmail | x@y.example | Personne n’a l’adresse x@y.example dans l’annuaire. Ajoutez d’abord sa fiche.
            scope      | EVERYTHING  | Cochez au moins une case.
            """)
    void bad_input_is_refused_beside_its_field_and_kept(String field, String typed, String fault) {
        Page refused = send(nadia, page, answers("id=" + DeputyId.next(), field + "=" + typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault(field)).isEqualTo(fault);
        assertThat(refused.field("person")).isEqualTo(karim.toString());
        assertThat(count("deputy")).isZero();
    }

    @Test
    void neither_themself_nor_somebody_who_left_nor_nobody() {
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        organisation.leaves(tom, city.today());

        assertThat(send(nadia, page, answers("id=" + DeputyId.next(), "person=" + headOfSports))
                        .fault("person"))
                .isEqualTo("Nadia Robin dirige le service : choisissez quelqu’un d’autre.");
        assertThat(send(nadia, page, answers("id=" + DeputyId.next(), "person=" + tom))
                        .fault("person"))
                .isEqualTo("Tom Quéré a quitté la ville.");
        assertThat(send(nadia, page, answers("id=" + DeputyId.next(), "person="))
                        .fault("person"))
                .startsWith("Choisissez un agent du service");
    }

    @Test
    void a_deputy_names_none() {
        organisation.deputy(karim, sports, city.today(), city.today(), Scope.REFERENTS, Scope.ORGANISATION);
        Actor deputy = city.actor(karim);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        assertThat(open(deputy, page).status()).isEqualTo(404);
        assertThat(send(
                                deputy,
                                page,
                                answers(
                                        "id=" + DeputyId.next(),
                                        "person=" + tom,
                                        "startsOn=2026-12-01",
                                        "lastDay=2026-12-02"))
                        .status())
                .isEqualTo(404);
        assertThat(count("deputy")).isEqualTo(1);
    }

    @Test
    void nor_does_the_head_of_the_directorate_who_decides_for_a_vacancy() {
        StaffMemberId jeanne = city.person("Jeanne", "Moreau", city.department("CUL", "Culture"));
        organisation.head(jeanne, organisation.directorateOf(sports), city.today());
        organisation.vacate(sports, city.today());
        Actor director = city.actor(jeanne);

        assertThat(director.decidesFor(sports.value())).isTrue();
        assertThat(open(director, page).status()).isEqualTo(404);
        assertThat(send(director, page, answers("id=" + DeputyId.next())).status())
                .isEqualTo(404);
    }

    @Test
    void nor_the_head_of_another_service() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId elodie = city.person("Élodie", "Gautier", culture);
        city.appoint(elodie, culture);
        DeputyId deputy = organisation.deputy(karim, sports, city.today(), city.today(), Scope.REFERENTS);

        assertThat(open(city.actor(elodie), page).status()).isEqualTo(404);
        assertThat(send(city.actor(elodie), page + "/" + deputy + "/end").status())
                .isEqualTo(404);
        assertThat(send(city.actor(elodie), "/departments/" + culture + "/deputies/" + deputy + "/end")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_vacant_or_closed_service_has_nobody_to_stand_in_for() {
        organisation.vacate(sports, city.today());
        Page vacant = send(helene, page, answers("id=" + DeputyId.next()));
        assertThat(vacant.status()).isEqualTo(422);
        assertThat(vacant.text()).contains("Le service Sports n’a pas de directeur : personne n’est à remplacer.");
        assertThat(open(helene, page).text()).doesNotContain("Nommer ce suppléant");

        organisation.close(sports);

        assertThat(send(helene, page, answers("id=" + DeputyId.next())).text())
                .contains("Le service Sports est fermé.");
    }

    @Test
    void it_may_end_early_once() {
        DeputyId deputy =
                organisation.deputy(karim, sports, city.today(), city.today().plusDays(10), Scope.REFERENTS);
        clock.advance(Period.ofDays(2));
        assertThat(city.actor(karim).decidesFor(sports.value())).isTrue();

        Page ended = send(nadia, page + "/" + deputy + "/end");
        send(nadia, page + "/" + deputy + "/end");

        assertThat(ended.notice()).isEqualTo("La suppléance est terminée.");
        assertThat(city.actor(karim).decidesFor(sports.value())).isFalse();
        assertThat(open(nadia, page).text()).contains("du 23 novembre 2026 au 24 novembre 2026", "Terminée");
        assertThat(count("history_entry where event = 'deputy.ended'")).isEqualTo(1);
    }

    @Test
    void one_who_has_not_begun_is_cancelled_and_another_may_be_named() {
        DeputyId deputy = organisation.deputy(
                karim, sports, city.today().plusDays(7), city.today().plusDays(9), Scope.REFERENTS);
        assertThat(open(nadia, page).text()).contains("À venir");

        send(nadia, page + "/" + deputy + "/end");

        assertThat(open(nadia, page).text()).contains("Annulée");
        assertThat(send(nadia, page, answers("id=" + DeputyId.next(), "lastDay=2026-12-02"))
                        .redirect())
                .isEqualTo(page);
    }

    @Test
    void it_lapses_when_the_head_changes() {
        organisation.deputy(karim, sports, city.today(), city.today().plusDays(10), Scope.REFERENTS);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        city.appoint(tom, sports);

        assertThat(city.actor(karim).decidesFor(sports.value())).isFalse();
        assertThat(open(helene, page).text()).contains("Caduque : le directeur a changé");
        assertThat(open(helene, "/departments/" + sports).text()).doesNotContain("Suppléant Karim");
        assertThat(send(city.actor(tom), page, answers("id=" + DeputyId.next())).redirect())
                .isEqualTo(page);
    }

    @Test
    void the_pages_speak_english_too() {
        organisation.deputy(karim, sports, city.today(), city.today().plusDays(10), Scope.REFERENTS);
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.actor(headOfSports), page).text())
                .contains("Deputies of the department Sports", "Mandates of referents", "In force", "First day");
    }

    private String[] answers(String... others) {
        List<String> usual = List.of(
                "person=" + karim, "otherEmail=", "scope=REFERENTS", "startsOn=2026-11-23", "lastDay=2026-11-27");
        boolean both = List.of(others).contains("scope=ORGANISATION");
        return both ? Answers.to(usual, with(others)) : Answers.to(usual, others);
    }

    /** Both boxes ticked. */
    private static String[] with(String... others) {
        String[] all = java.util.Arrays.copyOf(others, others.length + 1);
        all[others.length] = "scope=REFERENTS";
        return all;
    }
}
