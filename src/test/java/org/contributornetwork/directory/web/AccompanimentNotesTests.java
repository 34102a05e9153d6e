package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes of accompaniment are between communication and the person. */
class AccompanimentNotesTests extends PagesTest {

    private static final String NOTES = "À l’aise avec la messagerie, hésite sur les photos.";

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private Actor ines;
    private String page;

    @BeforeEach
    void heleneHasWrittenNotesOnLea() {
        var news = Set.of(city.task("Actualités"));
        helene = city.helene();
        DepartmentId sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        ines = city.actor(city.person("Inès", "Diallo", sports, news));
        lea = city.actor(city.person("Léa", "Étienne", sports, news));
        page = "/staff/" + lea.staffMember();
        send(helene, page + "/notes", "version=" + version(), "notes=" + NOTES);
    }

    @Test
    void communication_and_the_person_read_them() {
        assertThat(open(helene, page).text()).contains(NOTES);
        assertThat(open(lea, page).text()).contains(NOTES, "Lues par vous et par la communication");
    }

    @Test
    void the_head_and_the_colleagues_do_not() {
        assertThat(open(nadia, page).html()).contains("Historique").doesNotContain("messagerie");
        assertThat(open(ines, page).html()).contains("Léa").doesNotContain("messagerie");
    }

    @Test
    void only_communication_writes_them() {
        assertThat(open(lea, page + "/notes").status()).isEqualTo(404);
        assertThat(send(lea, page + "/notes", "version=1", "notes=").status()).isEqualTo(404);
        assertThat(send(nadia, page + "/notes", "version=1", "notes=").status()).isEqualTo(404);
    }

    @Test
    void they_are_in_no_export_and_found_by_no_search() {
        assertThat(follow(helene, open(helene, "/staff"), "Exporter").html())
                .contains("Étienne;Léa")
                .doesNotContain("messagerie");
        assertThat(open(helene, "/staff?q=messagerie").rows()).isEmpty();
        assertThat(open(helene, "/search?q=messagerie").text()).contains("Aucune réponse");
    }

    @Test
    void the_history_says_that_they_changed_and_not_what_they_say() {
        assertThat(open(nadia, page).text()).contains("Notes d’accompagnement modifiées");
        assertThat(count("history_entry where changes::text like '%messagerie%'"))
                .isZero();
    }

    @Test
    void of_two_who_write_at_once_the_second_sees_both_versions() {
        String opened = version();
        send(helene, page + "/notes", "version=" + opened, "notes=A progressé.");

        Page told = send(city.paul(), page + "/notes", "version=" + opened, "notes=Rendez-vous pris.");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("A progressé. Rendez-vous pris.");
        assertThat(told.field("notes")).contains("Rendez-vous pris.");
        assertThat(open(lea, page).text()).contains("A progressé.");
    }

    @Test
    void lines_are_kept_and_ten_thousand_letters_are_enough() {
        send(helene, page + "/notes", "version=" + version(), "notes=Un.\r\n\r\nDeux 🎪.");
        assertThat(open(helene, page + "/notes").field("notes")).contains("Un.\n\nDeux 🎪.");

        Page refused = send(helene, page + "/notes", "version=" + version(), "notes=" + "é".repeat(10_001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("notes")).contains("caractères au plus");
    }

    private String version() {
        return open(helene, page + "/notes").field("version");
    }
}
