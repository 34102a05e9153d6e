package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who heads the directorates, and what falls to them. */
class DirectoratesTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private StaffMemberId jeanne;
    private DirectorateId leisure;
    private String page;

    @BeforeEach
    void jeanneWorksInSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports", "Loisirs", 1);
        city.department("ARC", "Archives", "Ressources", 1);
        jeanne = city.person("Jeanne", "Moreau", sports);
        leisure = organisation.directorateOf(sports);
        page = "/directorates/" + leisure;
    }

    @Test
    void are_listed_with_their_heads_and_the_services_that_nobody_heads() {
        organisation.head(jeanne, leisure, city.today());

        Page list = open(helene, "/directorates");

        assertThat(list.rows()).containsExactly("Loisirs", "Ressources");
        assertThat(list.text())
                .contains("2 directions", "Loisirs Jeanne Moreau 1 1 sans directeur", "Ressources Personne 1");
        assertThat(open(helene, "/directorates?situation=vacant").rows()).containsExactly("Ressources");
        assertThat(open(helene, "/directorates?situation=vacant-services").rows())
                .containsExactly("Loisirs", "Ressources");
        assertThat(open(helene, "/directorates?q={q}", "LOÏS").rows()).containsExactly("Loisirs");
        assertThat(open(helene, "/directorates?q={q}", "%").rows()).isEmpty();
        assertThat(open(helene, "/directorates/export").text())
                .contains(
                        "Direction;À la tête de la direction;Services;Services sans directeur",
                        "Loisirs;Jeanne Moreau;1;1");
    }

    @Test
    void a_head_is_appointed_and_the_history_says_so() {
        assertThat(open(helene, page + "/head").options("head")).containsExactly("Choisissez…", "Moreau Jeanne");

        Page appointed = send(helene, page + "/head", "head=" + jeanne, "from=2026-11-23");

        assertThat(appointed.notice()).isEqualTo("La nomination est enregistrée.");
        assertThat(open(helene, page).text())
                .contains("Jeanne Moreau depuis le 23 novembre 2026", "Sports Poste vacant")
                .contains("Nouvelle personne à la tête de la direction");
        assertThat(city.actor(jeanne).decidesFor(sports.value())).isTrue();
        assertThat(open(city.paul(), "/history?about=DIRECTORATE").html()).contains("href=\"" + page + "\"");
    }

    @Test
    void the_next_one_takes_over_and_a_vacancy_is_declared() {
        organisation.head(jeanne, leisure, city.today());
        StaffMemberId karim = city.person("Karim", "Benali", sports);

        send(helene, page + "/head", "otherEmail=karim.benali@ville.example", "from=2026-11-23");
        assertThat(open(helene, page).text()).contains("Jeanne Moreau → devient Karim Benali");
        assertThat(city.actor(jeanne).isDirector()).isFalse();
        assertThat(city.actor(karim).decidesFor(sports.value())).isTrue();

        Page vacated = send(helene, page + "/vacancy", "from=2026-11-23");

        assertThat(vacated.notice()).isEqualTo("Le poste est déclaré vacant.");
        assertThat(open(helene, page).text()).contains("Direction sans responsable", "la communication décide");
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        organisation.head(jeanne, leisure, city.today());
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        organisation.leaves(tom, city.today());

        assertThat(send(helene, page + "/head", "head=" + jeanne, "from=2026-11-23")
                        .fault("head"))
                .isEqualTo("Jeanne Moreau est déjà à la tête de cette direction.");
        assertThat(send(helene, page + "/head", "head=" + karim, "from=2026-11-01")
                        .fault("from"))
                .contains("n’a pris son poste que le 23 novembre 2026");
        assertThat(send(helene, page + "/head", "head=" + tom, "from=2026-11-23")
                        .fault("head"))
                .isEqualTo("Tom Quéré a quitté la ville.");
        assertThat(send(helene, page + "/head", "head=", "from=2026-11-23").fault("head"))
                .startsWith("Choisissez un agent de la direction");
        assertThat(send(helene, page + "/vacancy", "from=2026-11-01").fault("from"))
                .contains("choisissez cette date");
        organisation.vacate(leisure, city.today());
        assertThat(send(helene, page + "/vacancy", "from=2026-11-23").text())
                .contains("Personne n’est déjà plus à la tête de : Loisirs.");
    }

    @Test
    void of_two_appointed_at_once_one_stands() throws Exception {
        StaffMemberId karim = city.person("Karim", "Benali", sports);

        List<Page> both = Simultaneous.all(
                2, i -> () -> send(helene, page + "/head", "head=" + (i == 0 ? jeanne : karim), "from=2026-11-23"));

        assertThat(both).extracting(Page::status).contains(302).isSubsetOf(302, 422);
        assertThat(count("directorate_headship where ends_on is null")).isEqualTo(1);
    }

    @Test
    void are_kept_by_communication_and_read_by_the_network() {
        organisation.head(jeanne, leisure, city.today());
        Actor director = city.actor(jeanne);

        assertThat(open(director, page).text()).contains("Historique").doesNotContain("Déclarer le poste vacant");
        assertThat(open(director, page + "/head").status()).isEqualTo(404);
        assertThat(send(director, page + "/vacancy", "from=2026-11-23").status())
                .isEqualTo(404);
        assertThat(open(city.actor(city.person("Inès", "Roux", sports)), page).status())
                .isEqualTo(404);
    }

    @Test
    void who_leaves_the_city_lays_down_every_charge_and_the_history_says_so() {
        DepartmentId swimming = city.department("PIS", "Piscine", "Loisirs", 1);
        StaffMemberId nadia = city.person("Nadia", "Robin", swimming);
        city.appoint(nadia, swimming);
        city.appoint(jeanne, sports);
        organisation.head(jeanne, leisure, city.today());
        organisation.deputy(jeanne, swimming, city.today(), city.today().plusDays(10), Scope.REFERENTS);

        organisation.leaves(jeanne, city.today());

        assertThat(jdbc.sql("select event from history_entry where staff_member_id = :id order by id desc limit 4")
                        .param("id", jeanne.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "staff.left", "department.head-left", "directorate.head-left", "deputy.ended");
        assertThat(count("deputy where ends_on = '2026-11-23'")).isEqualTo(1);
        assertThat(count("directorate_headship where ends_on = '2026-11-23'")).isEqualTo(1);
        assertThat(open(helene, "/departments/" + swimming).text()).contains("Suppléance terminée plus tôt");
    }

    @Test
    void the_pages_speak_english_too() {
        organisation.head(jeanne, leisure, city.today());
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(open(city.helene(), "/directorates").text()).contains("2 directorates", "1 without head");
        assertThat(open(city.helene(), page).text()).contains("Head of the directorate", "This person decides");
    }
}
