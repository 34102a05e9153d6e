package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every template promises, whoever wrote it. */
class TemplatesTests {

    private static final String ICONS = text("icons.svg");
    private static final String STYLES = text("site.css");

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void asks_only_for_icons_that_we_have(Resource template) throws IOException {
        Set<String> asked = found(template, "icons\\.svg#([a-z0-9-]+)");

        assertThat(asked).allSatisfy(icon -> assertThat(ICONS).contains("<symbol id=\"" + icon + "\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void names_the_cells_of_a_card_by_a_text_that_exists(Resource template) throws IOException {
        Set<String> labels = found(template, "\\sdata-label=\"([^\"]+)\"");

        assertThat(labels).allSatisfy(label -> assertThat(STYLES).contains("[data-label=\"" + label + "\"]"));
    }

    /** The content security policy would refuse them; letters are read in programs that know nothing else. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void has_no_style_and_no_script_of_its_own(Resource template) throws IOException {
        Assumptions.assumeFalse(template.getURI().toString().contains("/mail/"));

        assertThat(found(template, "(\\sstyle=|<style|\\son[a-z]+=\"|th:on[a-z]+=|<script(?! src=))"))
                .isEmpty();
    }

    private static Set<String> found(Resource template, String pattern) throws IOException {
        String html = template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(String asset) {
        return new String(Pages.ASSETS.find(asset).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
