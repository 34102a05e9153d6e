package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People change services and come back to the city: what was stays known. */
class StaffMemberCareerTests extends PagesTest {

    private Actor helene;
    private DepartmentId sports;
    private DepartmentId culture;
    private StaffMemberId lea;
    private String page;

    @BeforeEach
    void leaWorksInSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        culture = city.department("CUL", "Culture");
        lea = city.person("Léa", "Étienne", sports);
        page = "/staff/" + lea;
    }

    @Test
    void a_change_of_service_keeps_where_the_person_was_and_until_when() {
        Page moved = send(helene, page + "/move", "department=" + culture, "from=2026-11-23");

        assertThat(moved.notice()).isEqualTo("Le changement de service est enregistré.");
        assertThat(open(helene, page).text())
                .contains("Service Culture", "Culture depuis le 23 novembre 2026", "Sports jusqu’au 23 novembre 2026")
                .contains("Changement de service", "Sports → devient Culture");
    }

    @Test
    void the_former_head_no_longer_reads_the_record_and_the_new_one_does() {
        Actor nadia = headOf("Nadia", "Robin", sports);
        Actor karim = headOf("Karim", "Benali", culture);

        send(helene, page + "/move", "department=" + culture, "from=2026-11-23");

        assertThat(open(nadia, page).text()).doesNotContain("Historique");
        assertThat(open(karim, page).text()).contains("Historique");
    }

    @Test
    void no_service_chosen_the_same_service_or_a_closed_one_is_refused_beside_the_field() {
        assertThat(send(helene, page + "/move", "department=", "from=2026-11-23")
                        .fault("department"))
                .isEqualTo("Choisissez un service.");
        assertThat(send(helene, page + "/move", "department=" + sports, "from=2026-11-23")
                        .fault("department"))
                .isEqualTo("Cette personne travaille déjà dans le service Sports.");
        send(helene, "/departments/" + culture + "/closure", "from=2026-11-23");
        Page refused = send(helene, page + "/move", "department=" + culture, "from=2026-11-23");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("department")).isEqualTo("Le service Culture est fermé.");
        assertThat(refused.options("department")).containsExactly("Choisissez…", "Sports");
    }

    @Test
    void who_left_becomes_neither_head_nor_anything_else() {
        city.leaves(lea);

        assertThat(open(helene, "/staff").rows()).isEmpty();
        assertThat(send(helene, "/departments/" + sports + "/head", "head=" + lea, "from=2026-11-23")
                        .fault("head"))
                .isEqualTo("Léa Étienne a quitté la ville.");
        assertThat(send(helene, page + "/invitation").status()).isEqualTo(422);
    }

    @Test
    void a_return_gives_a_service_again_and_both_stays_are_told() {
        city.leaves(lea, LocalDate.of(2026, 6, 1));

        Page back = send(helene, page + "/return", "department=" + culture, "from=2026-11-02");

        assertThat(back.notice()).isEqualTo("Le retour est noté.");
        assertThat(open(helene, page).text())
                .contains("Culture depuis le 2 novembre 2026", "Sports jusqu’au 1er juin 2026")
                .contains("Agent de retour")
                .doesNotContain("A quitté la ville");
        assertThat(open(helene, "/staff").rows()).containsExactly("Étienne Léa");
    }

    @Test
    void nobody_is_back_before_having_left() {
        assertThat(send(helene, page + "/return", "department=" + sports, "from=2026-11-02")
                        .text())
                .contains("Léa Étienne n’a pas quitté la ville.");
        city.leaves(lea);

        Page refused = send(helene, page + "/return", "department=" + culture, "from=2026-11-02");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cette personne travaille déjà dans un autre service à cette date.");
        assertThat(refused.field("from")).isEqualTo("2026-11-02");
    }

    @Test
    void only_communication_has_these_pages() {
        Actor nadia = headOf("Nadia", "Robin", sports);

        for (String act : new String[] {"/move", "/return"}) {
            assertThat(open(nadia, page + act).status()).isEqualTo(404);
            assertThat(send(nadia, page + act, "department=" + culture, "from=2026-11-23")
                            .status())
                    .isEqualTo(404);
        }
    }

    private Actor headOf(String firstName, String lastName, DepartmentId department) {
        StaffMemberId head = city.person(firstName, lastName, department);
        city.appoint(head, department);
        return city.actor(head);
    }
}
