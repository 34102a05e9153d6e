package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What protects every page. */
class DefencesTests extends SecurityTest {

    @Test
    void every_page_says_what_it_may_load_and_by_whom_it_may_be_framed() {
        assertThat(signedIn(HELENE).get("/preferences"))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                                + " manifest-src 'self'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin")
                .containsHeader("Permissions-Policy")
                .doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void pages_of_signed_in_people_stay_in_no_cache() {
        assertThat(signedIn(HELENE).get("/preferences").getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    @Test
    void refusals_and_errors_carry_the_same_headers() {
        for (MvcTestResult answer : new MvcTestResult[] {
            browser().get("/departments"),
            browser().post("/sign-in", null),
            signedIn(LEA).get("/accounts")
        }) {
            assertThat(answer)
                    .headers()
                    .containsHeader("Content-Security-Policy")
                    .containsHeader("Referrer-Policy");
        }
    }

    @Test
    void cookies_are_out_of_reach_of_scripts_and_of_other_sites() {
        opened(HELENE);
        var helene = browser();
        var page = helene.get("/sign-in?language=en");
        var answer = helene.signIn(HELENE.email(), PASSWORD);

        assertThat(page.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "Path=/"));
        assertThat(answer.getResponse().getCookie("session")).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSecure()).as("plain http here").isFalse();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getMaxAge()).as("gone with the window").isEqualTo(-1);
        });
    }

    @Test
    void a_form_without_its_secret_is_refused_on_a_clear_page() {
        var helene = signedIn(HELENE);

        assertThat(helene.post("/preferences", null, "language", "en")).hasForwardedUrl("/form-refused");
        assertThat(helene.post("/preferences", "made up", "language", "en")).hasForwardedUrl("/form-refused");
        assertThat(helene.get("/form-refused")).hasStatus(403).bodyText().contains("Ce formulaire n’a pas été accepté");
        assertThat(jdbc.sql("select language from user_account")
                        .query(String.class)
                        .single())
                .isEqualTo("fr");
    }

    @Test
    void the_secret_of_one_session_is_worth_nothing_in_another() {
        var lea = signedIn(LEA);
        String secret =
                Browser.body(lea.get("/preferences")).replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(lea.post("/preferences", secret, "language", "en", "appearance", "DARK"))
                .hasStatus(302);
        assertThat(signedIn(HELENE).post("/preferences", secret, "language", "en"))
                .hasForwardedUrl("/form-refused");
    }

    @Test
    void a_secret_from_before_the_sign_in_is_worth_nothing_after() {
        opened(HELENE);
        var helene = browser();
        String before =
                Browser.body(helene.get("/sign-in")).replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        helene.signIn(HELENE.email(), PASSWORD);

        assertThat(helene.post("/preferences", before, "language", "en")).hasForwardedUrl("/form-refused");
    }

    @Test
    void a_sign_in_form_of_another_window_leads_home_for_who_is_in_already() {
        assertThat(signedIn(HELENE).post("/sign-in", "of the other window", "email", "x"))
                .hasStatus(302)
                .hasRedirectedUrl("/");
    }

    @Test
    void nobody_can_be_signed_in_from_another_site() {
        opened(LEA);

        assertThat(browser().post("/sign-in", null, "email", LEA.email(), "password", PASSWORD))
                .hasForwardedUrl("/form-refused");
        assertThat(count("spring_session")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/departments",
                "/staff",
                "/mandates",
                "/imports",
                "/journal",
                "/mail",
                "/accounts",
                "/sessions",
                "/preferences",
                "/search?q=a",
                "/anything",
                "/actuator",
                "/actuator/env"
            })
    void everything_else_is_for_signed_in_people(String path) {
        assertThat(browser().get(path)).hasStatus(302);
        assertThat(browser().get(path).getResponse().getRedirectedUrl()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness"})
    void health_answers_machines(String path) {
        assertThat(browser().get(path)).hasStatusOk();
        assertThat(count("spring_session")).isZero();
    }

    @Test
    void what_is_not_for_somebody_looks_as_if_it_did_not_exist() {
        var lea = signedIn(LEA);

        assertThat(lea.get("/accounts")).hasStatus(404);
        assertThat(lea.get("/accounts/new")).hasStatus(404);
        assertThat(lea.get("/accounts/" + LEA.id())).hasStatus(404);
        assertThat(lea.get("/accounts/" + AccountId.next())).hasStatus(404);
        assertThat(lea.get("/nothing-here")).hasStatus(404);
        assertThat(lea.send("/preferences", "/accounts/" + LEA.id() + "/role", "role", "ADMINISTRATOR", "version", "0"))
                .hasStatus(404);
        assertThat(signedIn(HELENE).get("/accounts")).hasStatus(404);
    }

    @Test
    void every_form_of_every_page_carries_its_secret() throws Exception {
        var forms = Pattern.compile("(?is)<form\\b[^>]*method=\"post\".*?</form>");
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var page = forms.matcher(
                    template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--/[*].*?[*]/-->", ""));
            // The gallery of components is a page of the tests.
            while (page.find() && !template.getURI().toString().contains("/gallery/")) {
                assertThat(page.group()).as(template.getFilename()).containsAnyOf("_csrf", ":: csrf");
            }
        }
    }
}
