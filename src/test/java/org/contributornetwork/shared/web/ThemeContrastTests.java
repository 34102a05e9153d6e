package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Everything that is written can be read, and every control can be seen, by day and by night. */
class ThemeContrastTests {

    private record Pair(String day, String night) {}

    private static final Map<String, Pair> COLOURS = new HashMap<>();

    @BeforeAll
    static void reads_the_theme() throws IOException {
        String css = new ClassPathResource("static-assets/theme.css").getContentAsString(StandardCharsets.UTF_8);
        Matcher variable = Pattern.compile("--([a-z-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\);")
                .matcher(css);
        while (variable.find()) {
            COLOURS.put(variable.group(1), new Pair(variable.group(2), variable.group(3)));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, hover",
        "ink, line",
        "ink, todo-soft",
        "muted, paper",
        "muted, card",
        "muted, hover",
        "brand, paper",
        "brand, card",
        "brand, hover",
        "brand, brand-soft",
        "brand-strong, paper",
        "brand-strong, card",
        "brand-strong, hover",
        "brand-strong, brand-soft",
        "on-brand, brand",
        "on-brand, brand-strong",
        "todo, todo-soft",
        "todo, paper",
        "todo, card",
        "todo, hover",
        "fine, fine-soft",
        "fine, paper",
        "fine, card",
        "fine, hover",
        "stop, stop-soft",
        "stop, paper",
        "stop, card",
        "stop, hover",
        "on-stop, stop",
        "waiting, waiting-soft",
        "waiting, paper",
        "waiting, card",
        "waiting, hover"
    })
    void can_be_read(String text, String ground) {
        assertContrast(text, ground, 4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "edge, paper",
        "edge, card",
        "edge, hover",
        "brand, line",
        "brand, paper",
        "brand, card",
        "stop, card",
        "stop, paper"
    })
    void can_be_seen(String mark, String ground) {
        assertContrast(mark, ground, 3);
    }

    @ParameterizedTest(name = "a city whose colour is {0}")
    @ValueSource(
            strings = {"#0d5c63", "#ffffff", "#000000", "#ffd500", "#e2001a", "#00a0e9", "#7f7f7f", "#3b0a45", "#00ff00"
            })
    void lets_every_city_show_its_colour(String colour) {
        BrandColour brand = BrandColour.of(colour);

        assertThat(BrandColour.contrast(brand.day(), ground(false, "card"))).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.day(), ground(false, "paper"))).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.day(), ground(false, "on-brand"))).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.strongDay(), ground(false, "on-brand")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.strongDay(), brand.softDay())).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.night(), ground(true, "card"))).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.night(), ground(true, "hover"))).isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.night(), ground(true, "on-brand")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.strongNight(), ground(true, "on-brand")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(BrandColour.contrast(brand.strongNight(), brand.softNight())).isGreaterThanOrEqualTo(4.5);
    }

    private static String ground(boolean atNight, String name) {
        Pair pair = COLOURS.get(name);
        return atNight ? pair.night() : pair.day();
    }

    private static void assertContrast(String one, String other, double enough) {
        assertThat(COLOURS).containsKeys(one, other);
        Pair front = COLOURS.get(one);
        Pair back = COLOURS.get(other);
        assertThat(BrandColour.contrast(front.day(), back.day())).as("by day").isGreaterThanOrEqualTo(enough);
        assertThat(BrandColour.contrast(front.night(), back.night()))
                .as("by night")
                .isGreaterThanOrEqualTo(enough);
    }
}
