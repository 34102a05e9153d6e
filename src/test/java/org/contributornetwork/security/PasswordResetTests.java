package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.contributornetwork.StatementCount;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A forgotten password, and a password changed by who knows it. */
class PasswordResetTests extends SecurityTest {

    private Mailbox mailbox;

    @BeforeEach
    void openTheMailbox() {
        mailbox = new Mailbox(jdbc);
    }

    @Test
    void leads_by_the_mailbox_to_another_password_and_straight_in() throws Exception {
        String link = asked(HELENE);
        var helene = browser();

        assertThat(helene.get(link)).hasStatusOk().bodyText().contains(HELENE.email());
        assertThat(choose(helene, link, OTHER_PASSWORD)).hasStatus(302).hasRedirectedUrl("/");

        assertThat(helene.get("/preferences")).hasStatusOk();
        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(422);
        assertThat(browser().signIn(HELENE.email(), OTHER_PASSWORD)).hasStatus(302);
        assertThat(jdbc.sql("select event from history_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("account.password-reset");
    }

    @Test
    void answers_the_same_by_the_same_statements_whether_there_is_an_account_or_not() {
        opened(HELENE);
        opened(LEA);
        disable(LEA);

        var answers = List.of(
                answer(HELENE.email(), "192.0.2.20"),
                answer(LEA.email(), "192.0.2.21"),
                answer("nobody@valbievre.example", "192.0.2.22"),
                answer("\0", "192.0.2.23"),
                answer("a".repeat(10_000), "192.0.2.24"));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0).statements()).hasSize(1);
    }

    @Test
    void writes_to_nobody_who_has_no_open_account() throws Exception {
        opened(LEA);
        disable(LEA);
        ask(LEA.email());
        ask("nobody@valbievre.example");

        // The one thread that writes takes them in turn: when Hélène has hers, the others have been treated.
        asked(HELENE);
        assertThat(mailbox.count()).isEqualTo(1);
    }

    @Test
    void invites_again_who_never_had_a_password() throws Exception {
        opened(YVES);
        browser()
                .signedInAs(YVES.email(), PASSWORD)
                .send(
                        "/accounts/new",
                        "/accounts",
                        "id",
                        LEA.id().toString(),
                        "name",
                        LEA.name(),
                        "email",
                        LEA.email(),
                        "role",
                        "MEMBER");
        String first = mailbox.link(LEA.email(), "invitation");
        clock.advance(Duration.ofDays(20));
        assertThat(browser().get(first)).hasStatus(410);

        ask(LEA.email());
        for (int i = 0; i < 100 && mailbox.count() < 2; i++) {
            Thread.sleep(50);
        }

        assertThat(browser().get(mailbox.link(LEA.email(), "invitation"))).hasStatusOk();
    }

    @Test
    void ends_every_session_that_was_open() throws Exception {
        String link = asked(HELENE);
        var desk = browser().signedInAs(HELENE.email(), PASSWORD);
        var phone = browser().signedInAs(HELENE.email(), PASSWORD);

        choose(browser(), link, OTHER_PASSWORD);

        assertThat(desk.get("/preferences")).hasStatus(302);
        assertThat(phone.get("/preferences")).hasStatus(302);
        assertThat(count("spring_session")).isEqualTo(1);
    }

    @Test
    void a_sign_in_that_was_under_way_with_the_old_password_opens_nothing_afterwards() throws Exception {
        String link = asked(HELENE);
        var late = browser().signedInAs(HELENE.email(), PASSWORD);
        var rows = jdbc.sql("select * from spring_session").query().listOfRows();
        var attributes =
                jdbc.sql("select * from spring_session_attributes").query().listOfRows();
        choose(browser(), link, OTHER_PASSWORD);

        // As if the old session had been written a moment after the reset had swept.
        rows.forEach(row -> jdbc.sql("insert into spring_session values (:primary_id, :session_id, :creation_time,"
                        + " :last_access_time, :max_inactive_interval, :expiry_time, :principal_name)")
                .params(row)
                .update());
        attributes.forEach(row -> jdbc.sql(
                        "insert into spring_session_attributes values (:session_primary_id, :attribute_name, :attribute_bytes)")
                .params(row)
                .update());

        assertThat(late.get("/preferences")).hasRedirectedUrl("/sign-in?reason=turned-out&continue=%2Fpreferences");
    }

    @Test
    void frees_an_account_that_has_to_wait() throws Exception {
        String link = asked(HELENE);
        for (int i = 0; i < 5; i++) {
            browser().at("198.51.100." + i).signIn(HELENE.email(), "not this one");
        }
        assertThat(browser().at("198.51.100.9").signIn(HELENE.email(), PASSWORD))
                .hasStatus(422);

        choose(browser(), link, OTHER_PASSWORD);

        assertThat(browser().at("198.51.100.10").signIn(HELENE.email(), OTHER_PASSWORD))
                .hasStatus(302);
    }

    @Test
    void is_good_for_sixty_minutes() throws Exception {
        String link = asked(HELENE);
        clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(browser().get(link)).hasStatusOk();

        clock.advance(Duration.ofSeconds(1));

        assertThat(browser().get(link)).hasStatus(410).bodyText().contains("a expiré", "Demander un nouveau lien");
        assertThat(choose(browser(), link, OTHER_PASSWORD)).hasStatus(410);
    }

    @Test
    void serves_once_even_for_many_at_the_same_moment() throws Exception {
        String link = asked(HELENE);
        List<Integer> statuses = Simultaneous.all(
                6,
                i -> () -> choose(browser(), link, "grenier aux trois échelles " + i)
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsOnlyOnce(302).allMatch(status -> status == 302 || status == 404 || status == 410);
        assertThat(browser().get(link)).hasStatus(410).bodyText().contains("a déjà servi");
    }

    @Test
    void the_newest_link_is_the_only_one() throws Exception {
        String first = asked(HELENE);
        ask(HELENE.email());
        for (int i = 0; i < 100 && mailbox.count() < 2; i++) {
            Thread.sleep(50);
        }

        assertThat(browser().get(first)).hasStatus(410);
    }

    @Test
    void cannot_flood_a_mailbox() throws Exception {
        opened(LEA);
        for (int i = 0; i < 12; i++) {
            browser().at("203.0.113." + i).send("/password-reset", "/password-reset", "email", LEA.email());
        }

        asked(HELENE);
        assertThat(mailbox.count()).as("five for Léa, one for Hélène").isEqualTo(6);
    }

    @Test
    void whoever_is_signed_in_needs_the_present_password_to_change_it() {
        var helene = signedIn(HELENE);
        var phone = browser().signedInAs(HELENE.email(), PASSWORD);
        String before = helene.cookie("session");

        assertThat(change(helene, "not this one", OTHER_PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("mot de passe actuel");
        assertThat(change(helene, PASSWORD, "azertyuiop12")).hasStatus(422);
        assertThat(change(helene, PASSWORD, PASSWORD)).hasStatus(422).bodyText().contains("déjà votre mot de passe");
        assertThat(change(helene, PASSWORD, OTHER_PASSWORD)).hasStatus(302).hasRedirectedUrl("/preferences");

        assertThat(helene.get("/preferences")).hasStatusOk().bodyText().contains("Votre mot de passe est changé");
        assertThat(helene.cookie("session")).isNotEqualTo(before);
        assertThat(phone.get("/preferences")).hasStatus(302);
        assertThat(browser().signIn(HELENE.email(), OTHER_PASSWORD)).hasStatus(302);
    }

    @Test
    void who_finds_a_session_left_open_cannot_guess_faster_than_at_the_door() {
        var helene = signedIn(HELENE);
        for (int i = 0; i < 5; i++) {
            change(helene, "not this one", OTHER_PASSWORD);
        }

        assertThat(change(helene, PASSWORD, OTHER_PASSWORD)).hasStatus(422);
        clock.advance(Duration.ofSeconds(31));
        assertThat(change(helene, PASSWORD, OTHER_PASSWORD)).hasStatus(302);
    }

    private MvcTestResult change(Browser who, String current, String password) {
        return who.send(
                "/preferences/password",
                "/preferences/password",
                "current",
                current,
                "password",
                password,
                "confirmation",
                password);
    }

    private String asked(NewAccount who) throws InterruptedException {
        opened(who);
        ask(who.email());
        return mailbox.link(who.email(), "password-reset");
    }

    private void ask(String email) {
        browser().send("/password-reset", "/password-reset", "email", email);
    }

    private Answer answer(String email, String address) {
        var someone = browser().at(address);
        someone.get("/password-reset");
        var answer = new MvcTestResult[1];
        var statements = StatementCount.during(
                () -> answer[0] = someone.send("/password-reset", "/password-reset", "email", email));
        return new Answer(
                answer[0].getResponse().getStatus(), answer[0].getResponse().getRedirectedUrl(), statements);
    }

    private static MvcTestResult choose(Browser who, String link, String password) {
        return who.send("/sign-in", link, "password", password, "confirmation", password);
    }

    private record Answer(int status, String location, List<String> statements) {}
}
