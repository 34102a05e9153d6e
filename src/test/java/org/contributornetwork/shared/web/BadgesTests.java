package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.portal.PortalAccountStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The states that rows show, made once for each language. */
class BadgesTests extends IntegrationTest {

    @Autowired
    private Badges badges;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void are_an_icon_and_a_word_in_the_language_of_the_reader() {
        assertThat(portal(Locale.FRENCH, "DORMANT"))
                .containsPattern("^<span\\s+class=\"badge-state badge-todo\"><svg class=\"icon\" aria-hidden=\"true\">")
                .endsWith("#moon-stars\"></use></svg> Dormant</span>")
                .containsOnlyOnce("<span");
        assertThat(portal(Locale.ENGLISH, "ACTIVE")).contains("#check-circle", " Active</span>");
        assertThat(portal(Locale.FRENCH, "ACTIVE")).contains(" Actif</span>");
    }

    @Test
    void are_named_by_a_constant_too() {
        assertThat(badges.html("portal/states", PortalAccountStatus.CLOSED))
                .isEqualTo(badges.html("portal/states", "CLOSED"))
                .contains("#lock");
    }

    @Test
    void are_empty_where_there_is_nothing_to_say() {
        assertThat(badges.html("directory/places", null)).isEmpty();
        assertThat(badges.html("directory/places", "")).isEmpty();
    }

    private String portal(Locale language, String state) {
        LocaleContextHolder.setLocale(language);
        return badges.html("portal/states", state);
    }
}
