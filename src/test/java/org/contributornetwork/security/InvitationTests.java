package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

/** From the invitation to the first sign-in. */
@ExtendWith(OutputCaptureExtension.class)
class InvitationTests extends SecurityTest {

    @Autowired
    Invitations invitations;

    private Mailbox mailbox;

    @BeforeEach
    void openTheMailbox() {
        mailbox = new Mailbox(jdbc);
        opened(YVES);
    }

    @Test
    void leads_to_a_password_and_straight_in() throws Exception {
        String link = invited(HELENE);
        var helene = browser();

        assertThat(helene.get(link)).hasStatusOk().bodyText().contains("Bienvenue, Hélène Aubry", HELENE.email());
        assertThat(choose(helene, link, PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
        assertThat(helene.get("/preferences")).hasStatusOk();
        assertThat(browser().signIn(HELENE.email(), PASSWORD)).hasStatus(302);
        assertThat(history(HELENE)).containsExactly("account.invited", "account.activated");
    }

    @Test
    void looking_at_it_consumes_nothing() throws Exception {
        String link = invited(HELENE);
        for (int i = 0; i < 3; i++) {
            assertThat(browser().get(link)).hasStatusOk();
        }

        assertThat(choose(browser(), link, PASSWORD)).hasStatus(302);
    }

    @Test
    void serves_once() throws Exception {
        String link = invited(HELENE);
        choose(browser(), link, PASSWORD);

        assertThat(browser().get(link)).hasStatus(410).bodyText().contains("a déjà servi", "connectez-vous");
        assertThat(choose(browser(), link, OTHER_PASSWORD)).hasStatus(410);
        assertThat(browser().signIn(HELENE.email(), OTHER_PASSWORD)).hasStatus(422);
    }

    @Test
    void serves_once_even_for_many_at_the_same_moment() throws Exception {
        String link = invited(HELENE);
        var people = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> {
                    var someone = browser();
                    someone.get(link);
                    return someone;
                })
                .toList();

        List<Integer> statuses = Simultaneous.all(
                8,
                i -> () -> choose(people.get(i), link, "lampe orange et canapé " + i)
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsOnlyOnce(302).allMatch(status -> status == 302 || status == 404 || status == 410);
        assertThat(count("spring_session")).isEqualTo(1);
    }

    @Test
    void expires_after_fourteen_days() throws Exception {
        String link = invited(HELENE);
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(browser().get(link)).hasStatusOk();

        clock.advance(Duration.ofSeconds(1));

        assertThat(browser().get(link)).hasStatus(410).bodyText().contains("a expiré", "service Communication");
        assertThat(choose(browser(), link, PASSWORD)).hasStatus(410);
    }

    @Test
    void dies_when_another_is_sent() throws Exception {
        String first = invited(HELENE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(signedIn(YVES).send("/accounts/" + HELENE.id(), "/accounts/" + HELENE.id() + "/invitation"))
                .hasStatus(302)
                .hasRedirectedUrl("/accounts/" + HELENE.id());
        String second = mailbox.link(HELENE.email(), "invitation");

        assertThat(second).isNotEqualTo(first);
        assertThat(browser().get(first)).hasStatus(410);
        assertThat(browser().get(second)).hasStatusOk();
        assertThat(history(HELENE)).containsExactly("account.invited", "account.invited-again");
    }

    @Test
    void is_sent_again_once_by_a_double_click() throws Exception {
        invited(HELENE);
        clock.advance(Duration.ofMinutes(1));
        var yves = browser().signedInAs(YVES.email(), PASSWORD);

        yves.send("/accounts/" + HELENE.id(), "/accounts/" + HELENE.id() + "/invitation");
        yves.send("/accounts/" + HELENE.id(), "/accounts/" + HELENE.id() + "/invitation");

        assertThat(mailbox.count()).isEqualTo(2);
    }

    @Test
    void opens_nothing_when_altered_or_made_up() throws Exception {
        String link = invited(HELENE);
        char last = link.charAt(link.length() - 1);
        String altered = link.substring(0, link.length() - 1) + (last == 'A' ? 'E' : 'A');

        assertThat(browser().get(altered)).hasStatus(404).bodyText().contains("n’ouvre rien");
        assertThat(choose(browser(), altered, PASSWORD)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a%20b", "%F0%9F%98%80", "0123456789012345678901234567890123456789012"})
    void opens_nothing_whatever_stands_in_its_place(String token) {
        assertThat(browser().get("/invitations/" + token)).hasStatus(404);
        assertThat(browser().get("/password-reset/" + token)).hasStatus(404);
        assertThat(browser().get("/set-up/" + token)).hasStatus(404);
    }

    @Test
    void opens_no_other_door() throws Exception {
        String token = invited(HELENE).replace("/invitations/", "");

        assertThat(browser().get("/password-reset/" + token)).hasStatus(404);
        assertThat(browser().get("/set-up/" + token)).hasStatus(404);
    }

    @Test
    void opens_nothing_for_an_account_that_was_disabled_meanwhile() throws Exception {
        String link = invited(HELENE);
        disable(HELENE);

        assertThat(browser().get(link)).hasStatus(404);
        assertThat(choose(browser(), link, PASSWORD)).hasStatus(404);
    }

    @Test
    void keeps_the_form_and_says_why_when_the_password_will_not_do() throws Exception {
        String link = invited(HELENE);

        assertThat(choose(browser(), link, "trop court"))
                .hasStatus(422)
                .bodyText()
                .contains("trop court", "il a 10 caractères");
        assertThat(choose(browser(), link, "heleneaubry2026"))
                .hasStatus(422)
                .bodyText()
                .contains("nom de la ville");
        assertThat(choose(browser(), link, "motdepasse123"))
                .hasStatus(422)
                .bodyText()
                .contains("trop facile à deviner");
        assertThat(choose(browser(), link, "é".repeat(129)))
                .hasStatus(422)
                .bodyText()
                .contains("trop long");
        assertThat(browser().send(link, link, "password", PASSWORD, "confirmation", "autre"))
                .hasStatus(422)
                .bodyText()
                .contains("ne sont pas les mêmes");
        assertThat(browser().send(link, link)).hasStatus(422);
        assertThat(choose(browser(), link, "a".repeat(10_000))).hasStatus(422);
        assertThat(choose(browser(), link, "é".repeat(128))).hasStatus(302);
        assertThat(browser().signIn(HELENE.email(), "é".repeat(128))).hasStatus(302);
    }

    @Test
    void is_known_by_its_hash_only(CapturedOutput log) throws Exception {
        String link = invited(HELENE);
        String token = link.replace("/invitations/", "");
        choose(browser(), link, PASSWORD);

        assertThat(log).doesNotContain(token);
        assertThat(jdbc.sql(
                                "select coalesce(string_agg(h::text, ' '), '') || (select string_agg(l::text, ' ') from single_use_link l)"
                                        + " from history_entry h")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        assertThat(new AccountInvited(
                                UUID.randomUUID(),
                                HELENE.id(),
                                HELENE.email(),
                                HELENE.name(),
                                HELENE.role(),
                                null,
                                HELENE.language(),
                                link,
                                clock.instant(),
                                actor(YVES).author(),
                                false)
                        .toString())
                .doesNotContain(token);
    }

    @Test
    void the_same_form_sent_twice_invites_once() {
        var yves = browser().signedInAs(YVES.email(), PASSWORD);
        String[] form = {
            "id",
            HELENE.id().toString(),
            "name",
            HELENE.name(),
            "email",
            HELENE.email(),
            "role",
            "COMMUNICATION",
            "language",
            "fr"
        };

        assertThat(yves.send("/accounts/new", "/accounts", form)).hasRedirectedUrl("/accounts/" + HELENE.id());
        assertThat(yves.send("/accounts/new", "/accounts", form)).hasRedirectedUrl("/accounts/" + HELENE.id());

        assertThat(mailbox.count()).isEqualTo(1);
    }

    @Test
    void one_address_has_one_account_whatever_its_case() {
        var yves = browser().signedInAs(YVES.email(), PASSWORD);
        opened(HELENE);

        assertThat(yves.send(
                        "/accounts/new",
                        "/accounts",
                        "id",
                        LEA.id().toString(),
                        "name",
                        "Léa",
                        "email",
                        "HELENE.Aubry@valbievre.example",
                        "role",
                        "MEMBER"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette adresse a déjà un compte", "HELENE.Aubry@valbievre.example");
    }

    @Test
    void bad_input_is_refused_in_words() {
        var yves = browser().signedInAs(YVES.email(), PASSWORD);
        for (String[] bad : new String[][] {
            {"", "lea@valbievre.example", "MEMBER"},
            {"Léa", "", "MEMBER"},
            {"Léa", "not an address", "MEMBER"},
            {"Léa", "lea\0@valbievre.example", "MEMBER"},
            {"L\0a", "lea@valbievre.example", "MEMBER"},
            {"a".repeat(300), "lea@valbievre.example", "MEMBER"},
            {"Léa", "a".repeat(300) + "@valbievre.example", "MEMBER"},
            {"Léa", "lea@valbievre.example", "KING"},
            {"Léa", "lea@valbievre.example", ""}
        }) {
            assertThat(yves.send(
                            "/accounts/new",
                            "/accounts",
                            "id",
                            LEA.id().toString(),
                            "name",
                            bad[0],
                            "email",
                            bad[1],
                            "role",
                            bad[2]))
                    .as(String.join(" | ", bad))
                    .hasStatus(422);
        }
        assertThat(yves.send(
                        "/accounts/new",
                        "/accounts",
                        "id",
                        LEA.id().toString(),
                        "name",
                        "Léa 😀 \u202Eabc",
                        "email",
                        LEA.email(),
                        "role",
                        "MEMBER"))
                .hasStatus(302);
    }

    @Test
    void communication_invites_people_of_the_register_and_gives_no_role() {
        opened(HELENE);
        UUID person = staffMember();
        var member = with(3, LEA.email(), LEA.name(), Role.MEMBER, person);
        var administrator = with(5, "x@valbievre.example", "X", Role.ADMINISTRATOR, person);
        Actor helene = actor(HELENE);

        ActorAuthentication.actingAs(helene, () -> {
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> invitations.invite(administrator, helene));
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> invitations.invite(LEA, helene));
            return invitations.invite(member, helene);
        });
        assertThat(mailbox.count()).isEqualTo(1);

        var again = with(6, "autre@valbievre.example", "Léa", Role.MEMBER, person);
        ActorAuthentication.actingAs(helene, () -> {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> invitations.invite(again, helene))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("account.rule.person-has-account"));
            return null;
        });
    }

    @Test
    void nobody_else_invites() {
        ActorAuthentication.actingAs(actor(LEA), () -> {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> invitations.invite(HELENE, actor(LEA)));
            return null;
        });
    }

    private UUID staffMember() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into directorate values (:id, 0, 'Loisirs')")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into department (id, version, code, name, directorate_id, minimum_referents, expected_rhythm_days)
                        values (:id, 0, 'SPO', 'Sports', :id, 1, 90)
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into staff_member (id, version, first_name, last_name, email, department_id)
                        values (:id, 0, 'Léa', 'Étienne', 'lea.etienne@valbievre.example', :id)
                        """).param("id", id).update();
        return id;
    }

    private String invited(NewAccount who) throws InterruptedException {
        ActorAuthentication.actingAs(actor(YVES), () -> invitations.invite(who, actor(YVES)));
        return mailbox.link(who.email(), "invitation");
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult choose(
            Browser who, String link, String password) {
        return who.send("/sign-in", link, "password", password, "confirmation", password);
    }

    private List<String> history(NewAccount who) {
        return jdbc.sql("select event from history_entry where subject_id = :id order by id")
                .param("id", who.id().value())
                .query(String.class)
                .list();
    }
}
