package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every state of a list has its address. */
class ListLinksTests {

    @Test
    void filters_go_with_the_next_page_and_the_place_is_forgotten() {
        ListLinks links = links("q", "été & co", "state", "", "after", "abc");

        assertThat(links.next("xyz")).isEqualTo("/staff?q=%C3%A9t%C3%A9+%26+co&after=xyz");
        assertThat(links.first()).isEqualTo("/staff?q=%C3%A9t%C3%A9+%26+co");
        assertThat(links.last()).isEqualTo("/staff?q=%C3%A9t%C3%A9+%26+co&end=1");
    }

    @Test
    void a_column_sorts_then_sorts_the_other_way_round() {
        assertThat(links().direction("name")).isEqualTo("ascending");
        assertThat(links().sort("name")).isEqualTo("/staff?sort=-name");
        assertThat(links().sort("department")).isEqualTo("/staff?sort=department");
        assertThat(links("sort", "-name").direction("name")).isEqualTo("descending");
        assertThat(links("sort", "-name").sort("name")).isEqualTo("/staff?sort=name");
        assertThat(links("sort", "-name").direction("department")).isNull();
    }

    @Test
    void a_chip_takes_its_filter_away_and_leaves_the_others() {
        ListLinks links = links("q", "diallo", "directorate", "2", "sort", "name");

        assertThat(links.chip("Enseignement", "directorate"))
                .isEqualTo(new Chip("Enseignement", "/staff?q=diallo&sort=name"));
        assertThat(links.clear()).isEqualTo("/staff?sort=name");
        assertThat(links.at("/staff.csv")).isEqualTo("/staff.csv?q=diallo&directorate=2&sort=name");
    }

    private static ListLinks links(String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/staff");
        for (int i = 0; i < parameters.length; i += 2) {
            request.setParameter(parameters[i], parameters[i + 1]);
        }
        return ListLinks.of(request, "name");
    }
}
