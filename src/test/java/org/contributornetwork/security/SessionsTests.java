package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.DepartmentId;
import org.junit.jupiter.api.Test;

/** From the sign-in to the end of a session. */
class SessionsTests extends SecurityTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Test
    void costs_one_statement_for_the_session_and_one_for_whether_something_has_changed() {
        var helene = signedIn(HELENE);
        helene.get("/preferences");

        assertThat(StatementCount.during(() -> helene.get("/preferences")))
                .satisfiesExactly(
                        session -> assertThat(session).containsIgnoringCase("from spring_session"),
                        changes -> assertThat(changes).contains("from network_change"));
    }

    @Test
    void costs_one_more_for_the_person_once_something_has_changed() {
        var helene = signedIn(HELENE);
        helene.get("/preferences");
        city.department("CULT", "Culture");

        assertThat(StatementCount.during(() -> helene.get("/preferences")))
                .hasSize(3)
                .last()
                .asString()
                .contains("from user_account");
    }

    @Test
    void writes_when_it_was_last_seen_once_a_minute() {
        var helene = signedIn(HELENE);
        helene.get("/preferences");
        seenAgo(Duration.ofSeconds(50));
        assertThat(StatementCount.during(() -> helene.get("/preferences"))).hasSize(2);

        seenAgo(Duration.ofSeconds(61));
        assertThat(StatementCount.during(() -> helene.get("/preferences")))
                .hasSize(3)
                .last()
                .asString()
                .startsWithIgnoringCase("update spring_session");
        assertThat(StatementCount.during(() -> helene.get("/preferences"))).hasSize(2);
    }

    /** The session is written when the answer begins to leave, in the middle of a transaction that only reads. */
    @Test
    void writes_it_in_the_middle_of_an_export_too() {
        DepartmentId culture = city.department("CULT", "Culture");
        for (int i = 0; i < 150; i++) {
            city.person("Rosa", "Blanc" + (char) ('a' + i / 20) + "e".repeat(i % 20), culture);
        }
        var helene = signedIn(HELENE);
        seenAgo(Duration.ofSeconds(61));

        assertThat(helene.get("/staff/export")).hasStatusOk();
        assertThat(StatementCount.during(() -> helene.get("/preferences"))).hasSize(2);
    }

    @Test
    void pages_for_strangers_and_files_ask_the_database_nothing() {
        assertThat(StatementCount.during(() -> browser().get("/sign-in"))).isEmpty();
        assertThat(StatementCount.during(() -> browser().get("/departments"))).isEmpty();
        assertThat(StatementCount.during(() -> browser().get("/assets/icons.svg")))
                .isEmpty();
    }

    @Test
    void ends_after_half_an_hour_without_a_click_and_says_so() {
        var helene = signedIn(HELENE);
        seenAgo(Duration.ofMinutes(29));
        assertThat(helene.get("/preferences")).hasStatusOk();

        seenAgo(Duration.ofMinutes(31));

        assertThat(helene.get("/preferences"))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?reason=expired&continue=%2Fpreferences");
        assertThat(helene.cookie("session")).isNull();
        assertThat(helene.get("/sign-in?reason=expired&continue=%2Fpreferences"))
                .bodyText()
                .contains("Votre connexion a pris fin");
    }

    @Test
    void ends_after_ten_hours_however_busy() {
        var helene = signedIn(HELENE);
        clock.advance(Duration.ofHours(10).minusSeconds(1));
        assertThat(helene.get("/preferences")).hasStatusOk();

        clock.advance(Duration.ofSeconds(1));

        assertThat(helene.get("/preferences")).hasRedirectedUrl("/sign-in?reason=expired&continue=%2Fpreferences");
        assertThat(count("spring_session")).isZero();
    }

    @Test
    void a_form_sent_after_the_end_leads_kindly_to_the_sign_in_and_back_to_its_page() {
        var helene = signedIn(HELENE);
        seenAgo(Duration.ofMinutes(31));

        helene.sending("Referer", "http://localhost/preferences?x=1");
        assertThat(helene.post("/preferences", "the secret of a dead session", "language", "en"))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?reason=expired&continue=%2Fpreferences%3Fx%3D1");
    }

    @Test
    void the_page_that_sent_a_form_is_taken_as_one_of_ours_whoever_it_claims_to_be() {
        var helene = signedIn(HELENE);
        seenAgo(Duration.ofMinutes(31));

        helene.sending("Referer", "https://evil.example//evil.example/");

        assertThat(helene.post("/preferences", null)).hasRedirectedUrl("/sign-in?reason=expired");
    }

    @Test
    void a_piece_of_a_page_asked_for_after_the_end_sends_the_whole_window_to_sign_in() {
        var helene = signedIn(HELENE).sending("HX-Request", "true");
        helene.sending("HX-Current-URL", "http://localhost/accounts?q=a");
        seenAgo(Duration.ofMinutes(31));

        assertThat(helene.get("/accounts?q=ab"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in?reason=expired&continue=%2Faccounts%3Fq%3Da");
    }

    @Test
    void a_disabled_account_is_out_at_the_next_click() {
        var lea = signedIn(LEA);
        assertThat(lea.get("/preferences")).hasStatusOk();

        disable(LEA);

        assertThat(lea.get("/preferences"))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?reason=turned-out&continue=%2Fpreferences");
        assertThat(count("spring_session")).isZero();
    }

    @Test
    void a_vanished_account_is_out_at_the_next_click() {
        var lea = signedIn(LEA);

        jdbc.sql("delete from user_account").update();

        assertThat(lea.get("/preferences")).hasStatus(302);
    }

    @Test
    void a_changed_role_holds_from_the_next_click() {
        var lea = signedIn(LEA);
        assertThat(lea.get("/accounts")).hasStatus(404);

        role(LEA, Role.ADMINISTRATOR);
        assertThat(lea.get("/accounts")).hasStatusOk();

        role(LEA, Role.COMMUNICATION);
        assertThat(lea.get("/accounts")).hasStatus(404);
    }

    @Test
    void a_password_changed_elsewhere_ends_even_a_session_that_the_database_still_has() {
        var helene = signedIn(HELENE);

        jdbc.sql("update user_account set credentials = credentials + 1").update();

        assertThat(helene.get("/preferences")).hasRedirectedUrl("/sign-in?reason=turned-out&continue=%2Fpreferences");
    }

    @Test
    void a_session_whose_content_makes_no_sense_is_thrown_away() {
        var helene = signedIn(HELENE);
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'mark'")
                .update();

        assertThat(helene.get("/preferences")).hasStatus(302);
        assertThat(count("spring_session")).isZero();
    }

    @Test
    void signing_out_ends_it_and_only_a_form_can() {
        var helene = signedIn(HELENE);
        assertThat(helene.get("/sign-out")).hasStatus(404);
        String session = helene.cookie("session");

        assertThat(helene.send("/preferences", "/sign-out")).hasRedirectedUrl("/sign-in?reason=signed-out");

        assertThat(count("spring_session")).isZero();
        assertThat(browser().withCookie("session", session).get("/preferences")).hasStatus(302);
    }

    @Test
    void each_is_listed_in_words_and_can_be_ended_by_its_owner() {
        opened(HELENE);
        var desk = browser().sending("User-Agent", FIREFOX).signedInAs(HELENE.email(), PASSWORD);
        var phone = browser().sending("User-Agent", IPHONE).signedInAs(HELENE.email(), PASSWORD);

        String page = Browser.body(desk.get("/sessions"));
        assertThat(page)
                .contains("Firefox sur Windows", "Celle-ci", "Safari sur iPhone", "Mettre fin à toutes les autres");
        assertThat(page).doesNotContain(desk.cookie("session"), phone.cookie("session"));
        jdbc.sql("select session_id from spring_session")
                .query(String.class)
                .list()
                .forEach(id -> assertThat(page).doesNotContain(id));

        String reference = page.replaceAll("(?s).*action=\"/sessions/([0-9a-f]+)/end\".*", "$1");
        assertThat(desk.send("/sessions", "/sessions/" + reference + "/end")).hasRedirectedUrl("/sessions");
        assertThat(phone.get("/preferences")).hasStatus(302);
        assertThat(desk.get("/sessions"))
                .bodyText()
                .contains("Cette connexion a pris fin")
                .doesNotContain("iPhone");
    }

    @Test
    void all_others_can_be_ended_at_once() {
        opened(HELENE);
        var here = browser().signedInAs(HELENE.email(), PASSWORD);
        var there = browser().signedInAs(HELENE.email(), PASSWORD);
        var lea = signedIn(LEA);

        assertThat(here.send("/sessions", "/sessions/others/end")).hasRedirectedUrl("/sessions");

        assertThat(here.get("/sessions")).hasStatusOk();
        assertThat(there.get("/sessions")).hasStatus(302);
        assertThat(lea.get("/sessions")).hasStatusOk();
    }

    @Test
    void nobody_ends_somebody_elses() {
        var helene = signedIn(HELENE);
        String page = Browser.body(helene.get("/sessions"));
        String reference = page.replaceAll("(?s).*action=\"/sessions/([0-9a-f]+)/end\".*", "$1");

        signedIn(LEA).send("/sessions", "/sessions/" + reference + "/end");

        assertThat(helene.get("/sessions")).hasStatusOk();
    }

    @Test
    void a_director_and_a_contributor_are_known_by_their_place_in_the_network() {
        UUID nadia = staffMember("Nadia", "Robin");
        UUID lea = staffMember("Léa", "Étienne");
        UUID sports = jdbc.sql("select id from department").query(UUID.class).single();
        jdbc.sql("insert into headship values (gen_random_uuid(), :sports, :nadia, '2026-01-01', null)")
                .param("sports", sports)
                .param("nadia", nadia)
                .update();
        var director = with(4, NADIA.email(), NADIA.name(), Role.MEMBER, nadia);
        var contributor = with(3, LEA.email(), LEA.name(), Role.MEMBER, lea);
        opened(director);
        opened(contributor);
        opened(HELENE);
        propose(lea, sports);
        propose(nadia, sports);

        Actor headOfSports = look(director);
        assertThat(headOfSports.headedDepartments()).containsExactly(sports);
        assertThat(headOfSports.decisionsWaiting())
                .as("her own proposal is not hers to decide")
                .isEqualTo(1);
        assertThat(look(contributor).contributor()).isTrue();
        assertThat(look(contributor).isDirector()).isFalse();
        assertThat(look(contributor).decisionsWaiting()).isZero();
        assertThat(look(HELENE).decisionsWaiting()).isEqualTo(2);
        assertThat(look(HELENE).contributor()).isFalse();

        jdbc.sql("update headship set ends_on = '2026-11-23'").update();
        assertThat(look(director).isDirector())
                .as("whose charge ends today has it no more")
                .isFalse();
    }

    @org.springframework.beans.factory.annotation.Autowired
    org.contributornetwork.security.application.ActorLookup actors;

    private Actor look(NewAccount who) {
        List<Actor> found = new java.util.ArrayList<>();
        assertThat(StatementCount.during(() ->
                        found.add(actors.find(new org.contributornetwork.security.application.SignedIn(who.id(), 1))
                                .orElseThrow())))
                .hasSize(1);
        return found.get(0);
    }

    private UUID staffMember(String firstName, String lastName) {
        jdbc.sql(
                        "insert into directorate values ('00000000-0000-7000-8000-000000000001', 0, 'Loisirs') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into department (id, version, code, name, directorate_id, minimum_referents, expected_rhythm_days)
                        values ('00000000-0000-7000-8000-000000000002', 0, 'SPO', 'Sports', '00000000-0000-7000-8000-000000000001', 1, 90)
                        on conflict do nothing
                        """).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staff_member (id, version, first_name, last_name, email, department_id)
                        values (:id, 0, :first, :last, :email, '00000000-0000-7000-8000-000000000002')
                        """)
                .param("id", id)
                .param("first", firstName)
                .param("last", lastName)
                .param("email", id + "@valbievre.example")
                .update();
        return id;
    }

    private void propose(UUID person, UUID department) {
        jdbc.sql("""
                        insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason,
                            proposed_at, proposed_by, proposed_by_name)
                        values (gen_random_uuid(), 0, :department, :person, 'PROPOSED', 'COMMUNICATION', 'Aime écrire', now(), :by, 'Hélène Aubry')
                        """)
                .param("department", department)
                .param("person", person)
                .param("by", HELENE.id().value())
                .update();
    }

    private void role(NewAccount who, Role role) {
        jdbc.sql("update user_account set role = :role where id = :id")
                .param("role", role.name())
                .param("id", who.id().value())
                .update();
    }

    /** Spring Session reads the machine's clock, so it is the last click that moves back. */
    private void seenAgo(Duration ago) {
        jdbc.sql(
                        "update spring_session set last_access_time = :seen, expiry_time = :seen + max_inactive_interval * 1000::bigint")
                .param("seen", System.currentTimeMillis() - ago.toMillis())
                .update();
    }
}
