package org.contributornetwork.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The button of a message can be read whatever the city's colour is. */
class ReadableOnTests {

    @ParameterizedTest
    @CsvSource({"#0b5d5e, #ffffff", "#FFD800, #000000", "#000000, #ffffff", "#ffffff, #000000", "#e30613, #ffffff"})
    void is_black_on_pale_colours_and_white_on_dark_ones(String city, String text) {
        assertThat(ReadableOn.colour(city)).isEqualTo(text);
    }
}
