package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in by e-mail and password. */
class SignInTests extends SecurityTest {

    @Test
    void opens_with_the_right_password() {
        opened(HELENE);
        var helene = browser();

        assertThat(helene.signIn(HELENE.email(), PASSWORD)).hasStatus(302).hasRedirectedUrl("/");

        assertThat(helene.get("/preferences")).hasStatusOk();
    }

    @Test
    void takes_the_address_in_any_case_and_with_stray_spaces() {
        opened(HELENE);

        assertThat(browser().signIn("  Helene.AUBRY@valbievre.example ", PASSWORD))
                .hasStatus(302);
    }

    @Test
    void takes_accents_however_the_keyboard_composes_them() {
        opened(HELENE);

        assertThat(browser().signIn(HELENE.email(), PASSWORD.replace("é", "e\u0301")))
                .hasStatus(302);
    }

    @Test
    void refuses_a_wrong_password_and_keeps_the_address_typed() {
        opened(HELENE);

        var answer = browser().signIn(HELENE.email(), "not this one");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("ne vont pas ensemble").contains(HELENE.email());
        assertThat(Browser.body(answer)).doesNotContain("not this one");
    }

    @Test
    void gives_unknown_known_waiting_invited_and_disabled_accounts_the_same_page_by_the_same_statements() {
        opened(HELENE);
        opened(LEA);
        disable(LEA);
        opened(NADIA);
        jdbc.sql("update user_account set status = 'INVITED', password_hash = null where id = :id")
                .param("id", NADIA.id().value())
                .update();
        opened(YVES);
        for (int i = 0; i < 5; i++) {
            browser().at("192.0.2.8").signIn(YVES.email(), "not this one");
        }

        var answers = List.of(
                attempt("nobody@valbievre.example", "not this one", "192.0.2.9"),
                attempt(HELENE.email(), "not this one", "192.0.2.10"),
                attempt(LEA.email(), PASSWORD, "192.0.2.11"),
                attempt(NADIA.email(), PASSWORD, "192.0.2.12"),
                attempt(YVES.email(), PASSWORD, "192.0.2.13"));

        assertThat(answers)
                .extracting(Attempt::page)
                .hasSize(5)
                .containsOnly(answers.get(0).page());
        assertThat(answers).extracting(Attempt::status).containsOnly(422);
        assertThat(answers)
                .extracting(Attempt::statements)
                .containsOnly(answers.get(0).statements());
        assertThat(answers)
                .extracting(Attempt::cookies)
                .containsOnly(answers.get(0).cookies());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "a\0b@valbievre.example",
                "'; drop table user_account; --",
                "%",
                "é",
                "\u202Eelpmaxe@example.com",
                "😀@😀.fr"
            })
    void answers_any_address_in_words(String email) {
        assertThat(browser().signIn(email, "not this one")).hasStatus(422);
    }

    @Test
    void answers_ten_thousand_characters_in_words() {
        opened(HELENE);

        assertThat(browser().signIn("a".repeat(10_000) + "@valbievre.example", "x"))
                .hasStatus(422);
        assertThat(browser().signIn(HELENE.email(), "é".repeat(10_000))).hasStatus(422);
        assertThat(browser().signIn(HELENE.email(), PASSWORD + "\0")).hasStatus(422);
        assertThat(browser().signIn(HELENE.email(), "\ud800")).hasStatus(422);
    }

    @Test
    void answers_missing_fields_in_words() {
        assertThat(browser().send("/sign-in", "/sign-in")).hasStatus(422);
    }

    @Test
    void leads_on_to_the_page_that_was_wanted() {
        opened(HELENE);
        var helene = browser();

        assertThat(helene.get("/staff?q=%C3%A9t%C3%A9&page=2"))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?continue=%2Fstaff%3Fq%3D%25C3%25A9t%25C3%25A9%26page%3D2");
        assertThat(helene.get("/sign-in?continue=%2Fstaff%3Fq%3D%25C3%25A9t%25C3%25A9%26page%3D2"))
                .bodyText()
                .contains("name=\"continue\" value=\"/staff?q=%C3%A9t%C3%A9&amp;page=2\"");
        assertThat(helene.signIn(HELENE.email(), PASSWORD, "continue", "/staff?q=%C3%A9t%C3%A9&page=2"))
                .hasRedirectedUrl("/staff?q=%C3%A9t%C3%A9&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/${7*7}",
                "/{x}",
                "/sign-in",
                "/sign-out",
                " /departments"
            })
    void never_leads_to_a_stranger(String wanted) {
        opened(HELENE);

        assertThat(browser().signIn(HELENE.email(), PASSWORD, "continue", wanted))
                .hasStatus(302)
                .hasRedirectedUrl("/");
    }

    @Test
    void opens_no_session_before_somebody_is_in() {
        browser().get("/sign-in");
        browser().get("/departments");
        browser().signIn("nobody@valbievre.example", "not this one");
        browser().post("/sign-in", null, "email", HELENE.email());
        browser().post("/departments", null);
        browser().get("/password-reset?language=en");

        assertThat(count("spring_session")).isZero();
    }

    @Test
    void throws_away_a_session_that_somebody_else_prepared() {
        var mallory = signedIn(LEA);
        String planted = mallory.cookie("session");
        opened(HELENE);
        var helene = browser().withCookie("session", planted);

        helene.get("/sign-in");
        helene.post("/sign-in", null, "email", HELENE.email(), "password", PASSWORD);
        helene.without("session").signIn(HELENE.email(), PASSWORD);

        assertThat(helene.cookie("session")).isNotEqualTo(planted);
    }

    @Test
    void never_takes_a_session_id_from_outside() {
        opened(HELENE);
        var helene = browser().withCookie("session", "Y2hvc2VuLWJ5LW1hbGxvcnktY2hvc2VuLWJ5LW1hbGxvcnk=");

        helene.signIn(HELENE.email(), PASSWORD);

        assertThat(helene.cookie("session")).isNotEqualTo("Y2hvc2VuLWJ5LW1hbGxvcnktY2hvc2VuLWJ5LW1hbGxvcnk=");
        assertThat(jdbc.sql("select session_id from spring_session")
                        .query(String.class)
                        .single())
                .doesNotContain("mallory");
    }

    @Test
    void keeps_nothing_in_a_session_but_whose_it_is_where_it_began_and_the_secret_of_its_forms() {
        signedIn(HELENE);

        assertThat(jdbc.sql("select attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "mark",
                        "form",
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
    }

    @Test
    void sends_who_is_in_already_on_their_way() {
        var helene = signedIn(HELENE);

        assertThat(helene.get("/sign-in?continue=%2Fstaff")).hasStatus(302).hasRedirectedUrl("/staff");
    }

    @Test
    void replaces_an_older_hash_at_the_next_sign_in() {
        opened(HELENE);
        String weak = "{argon2id}"
                + new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 4096, 1)
                        .encode(PASSWORD);
        jdbc.sql("update user_account set password_hash = :weak")
                .param("weak", weak)
                .update();

        browser().signedInAs(HELENE.email(), PASSWORD);

        assertThat(jdbc.sql("select password_hash from user_account")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void remembers_when_somebody_came_last() {
        signedIn(HELENE);

        assertThat(jdbc.sql("select last_sign_in_at from user_account")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(clock.instant());
    }

    @Test
    void shows_no_demonstration_account_outside_the_demonstration() {
        assertThat(browser().get("/sign-in")).bodyText().doesNotContain("démonstration");
    }

    private Attempt attempt(String email, String password, String address) {
        var someone = browser().at(address);
        someone.get("/sign-in");
        var answer = new MvcTestResult[1];
        List<String> statements = StatementCount.during(() -> answer[0] = someone.signIn(email, password));
        String page = Browser.body(answer[0]).replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
        return new Attempt(
                answer[0].getResponse().getStatus(),
                page,
                statements,
                answer[0].getResponse().getCookies().length);
    }

    private record Attempt(int status, String page, List<String> statements, int cookies) {}
}
