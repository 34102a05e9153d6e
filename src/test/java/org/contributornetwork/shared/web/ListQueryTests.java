package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two addresses that show the same have the same query. */
class ListQueryTests {

    record Filter(String q, String state) {}

    @Test
    void keeps_what_the_list_knows_in_its_own_order() {
        ListQuery asked = ListQuery.of(
                Filter.class,
                Map.of(
                        "state", values("active"),
                        "sort", values("-name"),
                        "q", values(" été & co ", "other"),
                        "after", values("abc"),
                        "size", values("100"),
                        "evil", values("1")));

        assertThat(asked.text()).isEqualTo("q=%C3%A9t%C3%A9+%26+co&state=active&sort=-name");
        assertThat(asked.at("/staff")).isEqualTo("/staff?q=%C3%A9t%C3%A9+%26+co&state=active&sort=-name");
        assertThat(asked.get("state")).isEqualTo("active");
        assertThat(asked).isEqualTo(ListQuery.parse(Filter.class, asked.text()));
    }

    @Test
    void what_is_not_filled_in_is_not_there() {
        ListQuery asked =
                ListQuery.of(Filter.class, Map.of("q", values(" "), "state", values("\0"), "sort", values("a;b")));

        assertThat(asked.isEmpty()).isTrue();
        assertThat(asked.at("/staff")).isEqualTo("/staff");
        assertThat(asked.get("q")).isNull();
    }

    @Test
    void what_cannot_be_read_is_not_kept() {
        assertThat(ListQuery.parse(Filter.class, "q=%zz&state=%C3&=a&&%&q[0]=x").text())
                .isEqualTo("state=%EF%BF%BD");
        assertThat(ListQuery.parse(Filter.class, null).isEmpty()).isTrue();
        assertThat(ListQuery.parse(Filter.class, "q=" + "%F0%9F%A6%8A").get("q"))
                .isEqualTo("🦊");
    }

    private static String[] values(String... values) {
        return values;
    }
}
