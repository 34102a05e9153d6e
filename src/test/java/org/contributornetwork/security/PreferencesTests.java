package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** The language and the look of pages, before and after the sign-in. */
class PreferencesTests extends SecurityTest {

    @Test
    void french_is_spoken_to_those_who_ask_for_nothing() {
        assertThat(browser().get("/sign-in")).bodyText().contains("<html lang=\"fr\"", "Se connecter");
        assertThat(browser().get("/sign-in")).headers().hasValue(HttpHeaders.CONTENT_LANGUAGE, "fr");
    }

    @Test
    void a_browser_is_answered_in_the_first_of_its_languages_that_we_speak() {
        assertThat(browser()
                        .sending(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9,fr;q=0.5")
                        .get("/sign-in"))
                .headers()
                .hasValue(HttpHeaders.CONTENT_LANGUAGE, "en");
        assertThat(browser()
                        .sending(HttpHeaders.ACCEPT_LANGUAGE, "de,fr;q=0.8,en;q=0.5")
                        .get("/sign-in"))
                .headers()
                .hasValue(HttpHeaders.CONTENT_LANGUAGE, "fr");
        assertThat(browser().sending(HttpHeaders.ACCEPT_LANGUAGE, "de,ja").get("/sign-in"))
                .headers()
                .hasValue(HttpHeaders.CONTENT_LANGUAGE, "fr");
    }

    @Test
    void a_language_chosen_before_the_sign_in_is_kept_and_leads_on_to_the_same_page() {
        var someone = browser();

        assertThat(someone.get("/sign-in?continue=%2Fstaff"))
                .bodyText()
                .contains("href=\"?language=en&amp;continue=%2Fstaff\"");
        assertThat(someone.get("/sign-in?language=en&continue=%2Fstaff"))
                .bodyText()
                .contains("<html lang=\"en\"", "value=\"/staff\"");
        assertThat(someone.get("/password-reset")).bodyText().contains("<html lang=\"en\"", "Forgotten password");
        assertThat(someone.get("/sign-in?language=tlh")).bodyText().contains("<html lang=\"en\"");
    }

    @Test
    void the_account_decides_once_signed_in() {
        opened(HELENE);
        var helene = browser();
        helene.get("/sign-in?language=en");
        helene.signIn(HELENE.email(), PASSWORD);

        assertThat(helene.get("/preferences?language=en")).bodyText().contains("<html lang=\"fr\"");

        assertThat(helene.send("/preferences", "/preferences", "language", "en", "appearance", "DARK"))
                .hasRedirectedUrl("/preferences");
        assertThat(helene.get("/preferences"))
                .bodyText()
                .contains("<html lang=\"en\"", "data-appearance=\"dark\"", "Saved.");
        assertThat(helene.get("/preferences")).bodyText().as("said once").doesNotContain("Saved.");
        assertThat(helene.get("/preferences")).headers().hasValue(HttpHeaders.CONTENT_LANGUAGE, "en");
    }

    @Test
    void what_is_no_answer_is_refused_in_words() {
        var helene = signedIn(HELENE);

        assertThat(helene.send("/preferences", "/preferences", "language", "tlh", "appearance", "AUTO"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez l’une des réponses");
        assertThat(helene.send("/preferences", "/preferences", "language", "fr", "appearance", "\0"))
                .hasStatus(422);
        assertThat(helene.send("/preferences", "/preferences")).hasStatus(422);
    }

    @Test
    void saying_that_it_is_saved_opens_no_session_and_can_put_nothing_else_on_a_page() {
        var helene = signedIn(HELENE);
        helene.send("/preferences", "/preferences", "language", "fr", "appearance", "AUTO");
        assertThat(jdbc.sql("select count(*) from spring_session_attributes")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        helene.withCookie("said", "%2Fpreferences&%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(helene.get("/preferences"))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        for (String made : new String[] {"%", "%zz&x", "&", "x", "%2Fpreferences&%00", "a".repeat(5000)}) {
            helene.withCookie("said", made);
            assertThat(helene.get("/preferences")).as(made).hasStatusOk();
        }
    }
}
