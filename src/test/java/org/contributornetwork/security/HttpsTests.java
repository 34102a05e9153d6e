package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

/** In a city: behind https, as the configured address says. */
@TestPropertySource(properties = "contributor-network.base-url=https://reseau.valbievre.example")
class HttpsTests extends SecurityTest {

    @Test
    void cookies_travel_encrypted_only_and_belong_to_this_host_alone() {
        opened(HELENE);
        var helene = browser();
        var page = helene.get("/sign-in?language=en");
        helene.signIn(HELENE.email(), PASSWORD);

        assertThat(page.getResponse().getCookies())
                .extracting(cookie -> cookie.getName() + " " + cookie.getSecure())
                .containsExactlyInAnyOrder("__Host-form true", "__Host-language true");
        assertThat(helene.cookie("__Host-session")).isNotNull();
        assertThat(helene.get("/preferences")).hasStatusOk();
    }

    @Test
    void browsers_are_told_to_come_back_by_https() {
        assertThat(browser().get("/sign-in")).headers().hasValue("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void a_made_up_host_never_reaches_a_link_in_a_message() throws InterruptedException {
        opened(HELENE);
        browser()
                .sending(HttpHeaders.HOST, "evil.example")
                .sending("X-Forwarded-Host", "evil.example")
                .sending("Forwarded", "host=evil.example")
                .send("/password-reset", "/password-reset", "email", HELENE.email());

        String mail = new Mailbox(jdbc).waitFor(HELENE.email(), "password-reset");
        assertThat(mail)
                .contains("https://reseau.valbievre.example/password-reset/")
                .doesNotContain("evil");
    }
}
