package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Et si cette personne part ?": what the services would lose, told before anything happens. */
class DepartureTests extends PagesTest {

    @Autowired
    private StaffRegister staff;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId head;
    private StaffMemberId lea;
    private OnThePortal portal;

    @BeforeEach
    void leaIsReferentOfSportsWhereNadiaHeads() {
        helene = city.helene();
        sports = city.department("SPO", "Sports", "Direction de la culture et des sports", 2);
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        city.approve(city.propose(lea, sports), nadia);
        portal = new OnThePortal(jdbc, city.today());
    }

    @Test
    void the_only_referent_leaves_a_service_without_one() {
        Page page = without(helene, lea);

        assertThat(page.text())
                .contains("Et si Léa Étienne part ?", "aujourd’hui, 23 novembre 2026. Rien n’est enregistré.")
                .contains("Sports plus de référent C’est le seul référent en mandat.")
                .doesNotContain("sous le minimum", "plus de directeur", "validation à revoir");
        assertThat(page.link("Proposer un référent")).hasToString("/mandates/new?department=" + sports);
    }

    @Test
    void one_of_two_leaves_fewer_than_agreed() {
        alsoReferent("Inès", "Diallo");

        assertThat(without(helene, lea).text())
                .contains("Sports sous le minimum Il resterait 1 référent sur 2 au minimum.")
                .doesNotContain("plus de référent");
    }

    @Test
    void the_last_who_publishes_leaves_nobody_to_publish() {
        portal.awake(lea);
        portal.asleep(alsoReferent("Inès", "Diallo"));

        assertThat(without(helene, lea).text())
                .contains("plus de contributeur Personne d’autre n’y publie en ce moment.");
    }

    @Test
    void who_sleeps_is_missed_only_where_nobody_else_has_an_account() {
        portal.asleep(lea);
        StaffMemberId ines = city.person("Inès", "Diallo", sports);

        assertThat(without(helene, lea).text()).contains("plus de contributeur");

        portal.asleep(ines);

        assertThat(without(helene, lea).text()).doesNotContain("plus de contributeur");
    }

    @Test
    void a_head_leaves_nobody_to_decide() {
        Page page = without(helene, head);

        assertThat(page.text()).contains("Sports plus de directeur");
        assertThat(page.link("Changer de directeur")).hasToString("/departments/" + sports + "/head");
    }

    @Test
    void the_validation_circuit_signed_last_is_the_one_that_counts() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        portal.sheet(sports, 1, "SIGNED", ines);

        assertThat(without(helene, ines).text())
                .contains(
                        "validation à revoir Le circuit de validation signé nomme cette personne pour les actualités.");

        portal.sheet(sports, 2, "SIGNED", head);

        assertThat(without(helene, ines).text()).contains("Rien ne manquerait");
    }

    @Test
    void a_circuit_that_nobody_has_signed_does_not_count() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        portal.sheet(sports, 1, "AWAITING_SIGNATURE", ines);

        assertThat(without(helene, ines).text()).contains("Rien ne manquerait");
    }

    @Test
    void where_nothing_would_be_missing_it_is_said_calmly() {
        StaffMemberId ines = city.person("Inès", "Diallo", sports);

        assertThat(without(helene, ines).text())
                .contains("Rien ne manquerait", "Inès Diallo peut partir sans que rien ne s’arrête.");
    }

    @Test
    void each_service_that_would_lose_something_is_told_apart() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId karim = city.person("Karim", "Benali", culture);
        city.appoint(karim, culture);
        city.approve(city.propose(lea, culture), city.actor(karim));
        portal.awake(lea);

        assertThat(without(helene, lea).text()).contains("Culture plus de référent", "Sports plus de référent");
    }

    @Test
    void a_director_asks_it_of_whoever_works_or_serves_in_their_services_and_learns_of_those() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId karim = city.person("Karim", "Benali", culture);
        city.appoint(karim, culture);
        StaffMemberId marc = city.person("Marc", "Petit", culture);
        city.approve(city.propose(marc, culture), city.actor(karim));

        assertThat(without(nadia, marc).status()).isEqualTo(404);

        city.approve(city.propose(marc, sports), nadia);

        assertThat(without(nadia, marc).text())
                .contains("Ce que vos services perdraient", "Sports sous le minimum")
                .doesNotContain("Culture");
    }

    @Test
    void for_colleagues_the_question_does_not_exist_and_of_who_has_left_it_is_not_asked() {
        assertThat(without(city.actor(lea), lea).status()).isEqualTo(404);

        TestCity.as(helene, () -> {
            staff.leave(lea, city.today(), helene);
            return lea;
        });

        assertThat(without(helene, lea).status()).isEqualTo(404);
    }

    @Test
    void the_page_of_a_person_leads_there_for_those_who_may_ask() {
        assertThat(open(helene, "/staff/" + lea).link("Et si cette personne part ?"))
                .hasToString("/coverage/without/" + lea);
        assertThat(open(nadia, "/staff/" + lea).hasLink("Et si cette personne part ?"))
                .isTrue();
        assertThat(open(city.actor(lea), "/staff/" + lea).hasLink("Et si cette personne part ?"))
                .isFalse();
    }

    @Test
    void speaks_english_too() {
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(without(city.helene(), lea).text()).contains("What if Léa Étienne leaves?", "no referent any more");
    }

    @Test
    void asks_the_database_as_often_for_one_service_as_for_a_hundred() {
        List<Integer> statements = new ArrayList<>();
        for (int services : List.of(1, 20, 100)) {
            headsToo(services);
            statements.add(StatementCount.during(() -> without(helene, head)).size());
        }

        assertThat(without(helene, head).text()).contains("Secteur 100 plus de directeur");
        assertThat(statements).allMatch(statements.get(0)::equals);
    }

    private Page without(Actor reader, StaffMemberId person) {
        return open(reader, "/coverage/without/" + person);
    }

    private StaffMemberId alsoReferent(String firstName, String lastName) {
        StaffMemberId person = city.person(firstName, lastName, sports);
        city.approve(city.propose(person, sports), nadia);
        return person;
    }

    /** Nadia heads as many services more. */
    private void headsToo(int services) {
        jdbc.sql("""
                        insert into department (id, version, code, name, directorate_id, minimum_referents, expected_rhythm_days)
                        select gen_random_uuid(), 0, 'S' || n, 'Secteur ' || n, o.id, 1, 90
                        from generate_series(1, :services) n, directorate o on conflict do nothing""").param("services", services).update();
        jdbc.sql("""
                        insert into headship (id, department_id, staff_member_id, starts_on)
                        select gen_random_uuid(), d.id, :head, date '2026-01-01' from department d
                        where d.name like 'Secteur %'
                          and not exists (select 1 from headship h where h.department_id = d.id)""").param("head", head.value()).update();
    }
}
