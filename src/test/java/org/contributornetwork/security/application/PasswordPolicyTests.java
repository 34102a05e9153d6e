package org.contributornetwork.security.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.contributornetwork.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be, for Hélène Aubry of Valbièvre. */
class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy("Valbièvre");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lampe orange et canapé",
                "grenier aux trois échelles",
                "tortue violon brouillard",
                "kXv9-rTq2-Lm8w",
                "correct horse battery staple",
                "Le facteur boude sous la pluie de mai",
                "пароль из четырёх слов",
                "四つの関係ない言葉を並べる合言葉",
                "🦊🚲🥐🎻🧭🪴🧦🕯🧊🪁🍋🪑"
            })
    void long_and_unusual_is_enough_without_capital_digit_or_sign(String password) {
        assertThatNoException().isThrownBy(() -> check(password));
    }

    @Test
    void twelve_code_points_are_enough_and_eleven_are_not() {
        assertThat(refusal("kXv9rTq2Lm8")).isEqualTo("password.too-short");
        assertThatNoException().isThrownBy(() -> check("kXv9rTq2Lm8w"));
        // An emoji is one sign, though Java counts two.
        assertThat(refusal("🦊🚲🥐🎻🧭🪴🧦🕯🧊🪁🍋")).isEqualTo("password.too-short");
        // So is an accented letter, however it is typed.
        assertThat(refusal("e\u0301".repeat(11))).isEqualTo("password.too-short");
    }

    @Test
    void a_hundred_and_twenty_eight_accented_letters_are_welcome_and_one_more_is_too_many() {
        String accents = "éàùçêîôûëïüœ".repeat(11).substring(0, 128);

        assertThatNoException().isThrownBy(() -> check(accents));
        assertThatNoException().isThrownBy(() -> check("é".repeat(128)));
        assertThat(refusal(accents + "é")).isEqualTo("password.too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "Motdepasse2026!",
                "azertyuiop123",
                "azertyuiop^$",
                "qsdfghjklmù*",
                "Azerty123456",
                "wxcvbn,;:!123",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "soleilsoleil",
                "jetaimejetaime",
                "bonjour12345",
                "password1234",
                "M0td3p4ss3!!",
                "Janvier2026!",
                "bienvenue2026",
                "marseille13013"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(refusal(password)).isEqualTo("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Valbievre2026",
                "VALBIÈVRE-2026!",
                "V4lb13vr3-2026",
                "VilleDeValbièvre",
                "mairievalbievre1",
                "helene.aubry2026",
                "HélèneAubry!!",
                "aubryhelene1985",
                "ReseauContributeurs1",
                "communication2026"
            })
    void what_everybody_in_town_knows_is_refused(String password) {
        assertThat(refusal(password)).isEqualTo("password.known-words");
    }

    @Test
    void the_city_is_not_forbidden_beside_other_words() {
        assertThatNoException().isThrownBy(() -> check("à Valbièvre le violon pleut bleu"));
    }

    @Test
    void even_a_wicked_password_is_judged_quickly() {
        check("tortue violon brouillard");
        Instant start = Instant.now();

        for (String wicked : new String[] {
            "4@8({[<369&#!1|0$5+7%2".repeat(3).substring(0, 64), "pass".repeat(16), "a1".repeat(32), "4".repeat(64)
        }) {
            refusal(wicked);
        }

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    private void check(String password) {
        policy.require("password", password, "Hélène Aubry", "helene.aubry@valbievre.example");
    }

    private String refusal(String password) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> check(password));
        if (refused == null) {
            return "accepted";
        }
        assertThat(refused.field()).isEqualTo("password");
        return refused.key();
    }
}
