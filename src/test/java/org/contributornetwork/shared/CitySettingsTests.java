package org.contributornetwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitySettingsTests {

    @Test
    void a_link_starts_with_the_address_that_people_type() {
        assertThat(at("https://reseau.valbievre.example/").link("/mandates"))
                .isEqualTo("https://reseau.valbievre.example/mandates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reseau.valbievre.example", "ftp://reseau.valbievre.example", "https://ville.example/reseau"})
    void an_address_that_would_make_wrong_links_is_refused_at_the_start(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> at(address)).withMessageContaining(address);
    }

    private static CitySettings at(String address) {
        return new CitySettings(URI.create(address), ZoneId.of("Europe/Paris"), "Valbièvre", "#0d5c63", null);
    }
}
