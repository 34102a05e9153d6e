package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElidedMessagesTests {

    private final ElidedMessages messages = new ElidedMessages();

    @ParameterizedTest
    @CsvSource({
        "Paul Vidal, Départ de Paul Vidal",
        "Élodie Gautier, Départ d’Élodie Gautier",
        "olivier, Départ d’olivier",
        "Hélène Aubry, Départ d’Hélène Aubry",
        "Œuvres sociales, Départ d’Œuvres sociales",
        "Yves Martin, Départ d’Yves Martin",
        "Yann Diallo, Départ de Yann Diallo",
        "Hakim Benali, Départ de Hakim Benali"
    })
    void french_elides_before_a_vowel(String name, String said) {
        assertThat(say("Départ de {0}", Locale.FRENCH, name)).isEqualTo(said);
    }

    @Test
    void each_argument_has_its_own() {
        assertThat(say("{0} au lieu de {1}, et le code de {2}", Locale.FRENCH, "Référent", "Administrateur", 12))
                .isEqualTo("Référent au lieu d’Administrateur, et le code de 12");
        assertThat(say("{0,choice,1#La fiche|1<Les {0} fiches} de {1}", Locale.FRENCH, 3, "Ada"))
                .isEqualTo("Les 3 fiches d’Ada");
        assertThat(say("{0,choice,0#Rien de {1}|1#Une fiche}", Locale.FRENCH, 0, "Ada"))
                .isEqualTo("Rien d’Ada");
    }

    @Test
    void what_people_wrote_is_not_touched() {
        assertThat(say("« {0} »", Locale.FRENCH, "Lettre de Élodie")).isEqualTo("« Lettre de Élodie »");
    }

    @Test
    void english_has_no_such_thing() {
        assertThat(say("de {0}", Locale.ENGLISH, "Ada")).isEqualTo("de Ada");
    }

    private String say(String text, Locale locale, Object... arguments) {
        return messages.getMessage("none", arguments, text, locale);
    }
}
