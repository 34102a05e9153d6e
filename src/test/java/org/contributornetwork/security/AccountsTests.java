package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.StatementCount;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What administrators decide about accounts. */
class AccountsTests extends SecurityTest {

    private static final NewAccount ODILE =
            person(9, "odile.marchand@valbievre.example", "Odile Marchand", Role.ADMINISTRATOR);

    private Browser yves;

    @BeforeEach
    void yvesComesIn() {
        yves = signedIn(YVES);
    }

    @Test
    void are_listed_found_and_filtered() {
        opened(HELENE);
        opened(LEA);
        disable(LEA);

        assertThat(yves.get("/accounts"))
                .hasStatusOk()
                .bodyText()
                .contains("3 comptes", "Hélène Aubry", "Léa Étienne", "Yves Garnier");
        assertThat(yves.get("/accounts?q=etienne"))
                .bodyText()
                .contains("1 compte", "Léa Étienne")
                .doesNotContain("Hélène Aubry");
        assertThat(yves.get("/accounts?role=COMMUNICATION")).bodyText().contains("1 compte", "Hélène Aubry");
        assertThat(yves.get("/accounts?status=DISABLED")).bodyText().contains("1 compte", "Léa Étienne", "Désactivé");
        assertThat(yves.get("/accounts?q=personne")).hasStatusOk().bodyText().contains("Aucun compte ne répond");
        assertThat(yves.get("/accounts?q=%00&role=KING&status=%F0%9F%98%80&sort=nothing&size=x&after=%25"))
                .hasStatusOk();
        assertThat(yves.get("/accounts?sort=-seen")).hasStatusOk();
        assertThat(yves.get("/accounts?sort=email")).hasStatusOk();
    }

    @Test
    void are_exported_as_they_are_filtered() {
        opened(HELENE);
        opened(LEA);
        disable(LEA);

        assertThat(yves.get("/accounts?q=etienne")).bodyText().contains("/accounts/export?q=etienne");
        assertThat(yves.get("/accounts/export"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFNom;Adresse;Rôle;État;Dernière connexion")
                .contains("Hélène Aubry;" + HELENE.email() + ";Communication;Actif;")
                .containsPattern("Yves Garnier;.*;20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(yves.get("/accounts/export?status=DISABLED"))
                .bodyText()
                .contains("Léa Étienne;" + LEA.email() + ";Membre;Désactivé;")
                .doesNotContain("Hélène Aubry");
        assertThat(signedIn(HELENE).get("/accounts/export")).hasStatus(404);
    }

    @Test
    void cost_as_many_statements_for_one_as_for_a_hundred() {
        yves.get("/accounts");
        var one = StatementCount.during(() -> yves.get("/accounts"));
        jdbc.sql("""
                        insert into user_account (id, version, email, display_name, role, status, language, appearance, created_at)
                        select gen_random_uuid(), 0, 'p' || n || '@valbievre.example', 'Personne ' || n, 'MEMBER', 'INVITED', 'fr', 'AUTO', now()
                        from generate_series(1, 150) n
                        """).update();

        var hundred = StatementCount.during(() -> yves.get("/accounts?size=100"));

        // Of the second, two are for who asks: something has changed.
        assertThat(one).hasSize(3);
        assertThat(hundred).hasSize(5);
    }

    @Test
    void have_a_page_with_their_history() {
        opened(LEA);
        post(LEA, "role", "role", "COMMUNICATION", "version", "0");

        assertThat(yves.get("/accounts/" + LEA.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Léa Étienne", "Rôle changé", "Yves Garnier", "Communication");
    }

    @Test
    void change_their_role_and_nobody_can_overwrite_what_another_just_decided() {
        opened(LEA);

        assertThat(post(LEA, "role", "role", "COMMUNICATION", "version", "0")).hasStatus(302);
        assertThat(post(LEA, "role", "role", "ADMINISTRATOR", "version", "0")).hasStatus(409);
        assertThat(post(LEA, "role", "role", "ADMINISTRATOR", "version", "")).hasStatus(409);
        assertThat(post(LEA, "role", "role", "KING", "version", "1")).hasStatus(422);

        assertThat(value(LEA, "role")).isEqualTo("COMMUNICATION");
    }

    @Test
    void are_corrected_and_a_stale_correction_shows_both_versions() {
        opened(LEA);

        assertThat(correct(LEA, "0", "Léa Étienne-Roux", LEA.email())).hasStatus(302);
        assertThat(correct(LEA, "0", "Léa Roux", LEA.email()))
                .hasStatus(409)
                .bodyText()
                .contains("Léa Roux", "Léa Étienne-Roux", "name=\"version\" value=\"1\"");
        assertThat(correct(LEA, "1", "Léa Roux", YVES.email()))
                .hasStatus(422)
                .bodyText()
                .contains("déjà un compte");
        assertThat(correct(LEA, "1", "Léa Roux", "LEA.roux@valbievre.example")).hasStatus(302);

        assertThat(browser().signIn("lea.roux@valbievre.example", PASSWORD)).hasStatus(302);
        assertThat(browser().signIn(LEA.email(), PASSWORD)).hasStatus(422);
    }

    @Test
    void are_disabled_at_once_and_enabled_again() {
        var lea = signedIn(LEA);

        assertThat(post(LEA, "disabling")).hasStatus(302);
        assertThat(lea.get("/preferences")).hasStatus(302);
        assertThat(browser().signIn(LEA.email(), PASSWORD)).hasStatus(422);

        assertThat(post(LEA, "enabling")).hasStatus(302);
        assertThat(browser().signIn(LEA.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void lose_their_sessions_when_an_administrator_says_so() {
        var lea = signedIn(LEA);

        assertThat(post(LEA, "sessions/end")).hasStatus(302);

        assertThat(lea.get("/preferences")).hasStatus(302);
        assertThat(yves.get("/accounts")).hasStatusOk();
    }

    @Test
    void nobody_takes_their_own_rights_away() {
        opened(ODILE);

        assertThat(post(YVES, "disabling")).hasStatus(422).bodyText().contains("vos propres droits");
        assertThat(post(YVES, "role", "role", "MEMBER", "version", "0")).hasStatus(422);

        assertThat(value(YVES, "role") + value(YVES, "status")).isEqualTo("ADMINISTRATORACTIVE");
    }

    @Test
    void somebody_always_remains_even_when_two_administrators_strike_each_other_at_once() throws Exception {
        opened(ODILE);
        for (int round = 0; round < 5; round++) {
            var odile = browser().at("198.51.100." + round).signedInAs(ODILE.email(), PASSWORD);
            var again = browser().at("198.51.100." + round).signedInAs(YVES.email(), PASSWORD);
            var answers = Simultaneous.all(
                    2,
                    i -> () -> i == 0
                            ? post(again, ODILE, "disabling").getResponse().getRedirectedUrl()
                            : post(odile, YVES, "disabling").getResponse().getRedirectedUrl());

            assertThat(answers)
                    .filteredOn(url -> url != null && url.startsWith("/accounts/"))
                    .hasSize(1);
            assertThat(jdbc.sql("select count(*) from user_account where role = 'ADMINISTRATOR' and status = 'ACTIVE'")
                            .query(Integer.class)
                            .single())
                    .as("round " + round)
                    .isEqualTo(1);
            jdbc.sql("update user_account set status = 'ACTIVE'").update();
        }
    }

    @Test
    void an_active_account_is_not_invited_again() {
        opened(LEA);

        assertThat(post(LEA, "invitation")).hasStatus(422).bodyText().contains("n’attend plus d’invitation");
    }

    @Test
    void pages_exist_in_english_too() {
        opened(LEA);
        yves.send("/preferences", "/preferences", "language", "en", "appearance", "AUTO");

        for (String path :
                List.of("/accounts", "/accounts/new", "/accounts/" + LEA.id(), "/accounts/" + LEA.id() + "/edit")) {
            assertThat(yves.get(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"en\"")
                    .doesNotContain("??");
        }
    }

    private MvcTestResult post(NewAccount who, String deed, String... parameters) {
        return post(yves, who, deed, parameters);
    }

    private static MvcTestResult post(Browser by, NewAccount who, String deed, String... parameters) {
        return by.send("/preferences", "/accounts/" + who.id() + "/" + deed, parameters);
    }

    private MvcTestResult correct(NewAccount who, String version, String name, String email) {
        return yves.send("/preferences", "/accounts/" + who.id(), "version", version, "name", name, "email", email);
    }

    private String value(NewAccount who, String column) {
        return jdbc.sql("select " + column + " from user_account where id = :id")
                .param("id", who.id().value())
                .query(String.class)
                .single();
    }
}
