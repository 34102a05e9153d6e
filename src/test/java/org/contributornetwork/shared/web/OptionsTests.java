package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    private final Options options = Options.of(List.of("a", "b"), value -> value, value -> "<" + value + ">");

    @Test
    void the_choice_made_is_selected_and_labels_are_escaped() {
        assertThat(options.startingWith("Choisissez…").html("b"))
                .isEqualTo("<option value=\"\">Choisissez…<option value=\"a\">&lt;a&gt;"
                        + "<option value=\"b\" selected>&lt;b&gt;");
    }

    @Test
    void several_boxes_may_be_ticked() {
        assertThat(options.boxes("checkbox", "tasks", List.of("a")))
                .contains("id=\"tasks-0\" value=\"a\" checked>")
                .contains("id=\"tasks-1\" value=\"b\">");
    }

    @Test
    void a_value_without_a_label_speaks_for_itself() {
        assertThat(options.label("a")).isEqualTo("<a>");
        assertThat(options.label("z")).isEqualTo("z");
    }
}
