package org.contributornetwork.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Professional addresses. */
class EmailsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea.etienne@ville.example",
                "LEA.ETIENNE@VILLE.EXAMPLE",
                "l@v.fr",
                "jean-francois.o'neill@mairie.ville.example",
                "léa.étienne@valbièvre.example",
                "lea+portail@ville.example"
            })
    void are_accepted_as_people_have_them(String address) {
        assertThat(Emails.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lea",
                "lea@",
                "@ville.example",
                "lea@ville",
                "lea@ville..example",
                "lea@-ville.example",
                "lea etienne@ville.example",
                "lea@ville.example, paul@ville.example",
                "lea@ville.example\nBcc: tous@ville.example",
                "<lea@ville.example>",
                "lea@ville.example\0",
                "lea@[127.0.0.1]",
                "lea@ville.e"
            })
    void are_refused_when_no_letter_would_arrive(String address) {
        assertThat(Emails.isAddress(address)).isFalse();
    }

    @Test
    void have_254_characters_at_most() {
        assertThat(Emails.isAddress("l@" + "a.".repeat(124) + "frr")).isTrue();
        assertThat(Emails.isAddress("l@" + "a.".repeat(125) + "frr")).isFalse();
    }

    @Test
    void nobody_keeps_the_software_thinking_with_a_wicked_one() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            Emails.isAddress("a@" + "a-".repeat(120));
            Emails.isAddress("a@" + "a.".repeat(120) + "!");
            Emails.isAddress("a".repeat(100_000));
        });
    }
}
