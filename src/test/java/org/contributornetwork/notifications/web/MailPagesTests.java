package org.contributornetwork.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.PasswordChanged;
import org.contributornetwork.security.PasswordResetRequested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators see what was sent to whom, what waits, and may send it again. */
class MailPagesTests extends IntegrationTest {

    @Autowired
    TestCity city;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Actor paul;

    @BeforeEach
    void thePeople() {
        paul = city.paul();
    }

    @Test
    void the_journal_shows_what_waits_and_says_that_no_server_is_configured() {
        passwordChanged("Éloïse Cœur");

        assertThat(get("/mail"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun serveur de messagerie n’est configuré.")
                .contains("1 message")
                .contains("Éloïse Cœur")
                .contains("En attente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eloise", "COEUR", "a change", "eloise.coeur"})
    void a_search_minds_neither_accents_nor_case(String typed) {
        passwordChanged("Éloïse Cœur");

        assertThat(get("/mail?q=" + typed)).bodyText().contains("Éloïse Cœur");
        assertThat(get("/mail?q=zzz")).bodyText().contains("Aucun message ne répond à ces filtres");
    }

    @Test
    void filters_are_kept_in_the_address_and_can_be_taken_away() {
        passwordChanged("Éloïse Cœur");

        assertThat(get("/mail?state=sent"))
                .bodyText()
                .contains("Retirer le filtre")
                .doesNotContain("Éloïse");
        assertThat(get("/mail?state=queued&kind=password-changed")).bodyText().contains("Éloïse");
    }

    @Test
    void the_export_is_what_was_filtered() {
        passwordChanged("=Éloïse");

        assertThat(get("/mail/export?state=queued"))
                .hasStatusOk()
                .bodyText()
                .contains("'=Éloïse;")
                .contains(";Votre mot de passe a changé;Mot de passe changé;En attente;");
    }

    @Test
    void a_message_is_read_as_text_or_as_the_letter_that_it_is() {
        var mail = passwordChanged("Éloïse Cœur");

        assertThat(get("/mail/" + mail)).hasStatusOk().bodyText().contains("Bonjour Éloïse Cœur,");
        assertThat(get("/mail/" + mail + "/letter"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .bodyText()
                .contains("Bonjour Éloïse Cœur,");
    }

    @Test
    void a_personal_link_is_shown_only_when_asked_for_and_that_is_noted() {
        var mail = reset("Éloïse Cœur");

        assertThat(get("/mail/" + mail)).bodyText().doesNotContain("/password-reset/secret");
        assertThat(get("/mail/" + mail + "/letter")).hasStatus(404);

        assertThat(post("/mail/" + mail + "/opening"))
                .hasStatusOk()
                .bodyText()
                .contains("/password-reset/secret")
                .contains("Message personnel affiché");
        assertThat(historyOf(mail)).isEqualTo("mail.opened");
    }

    @Test
    void a_message_that_was_sent_leaves_again_once_however_often_one_clicks() {
        var mail = passwordChanged("Éloïse Cœur");
        String messageId = messageId(mail);
        sent(mail);

        assertThat(get("/mail/" + mail)).bodyText().contains("Envoyer à nouveau");
        assertThat(post("/mail/" + mail + "/retry?version=0")).hasRedirectedUrl("/mail/" + mail);
        sent(mail);
        assertThat(post("/mail/" + mail + "/retry?version=0")).hasRedirectedUrl("/mail/" + mail);

        assertThat(status(mail)).as("the second click asked for nothing new").isEqualTo("SENT");
        assertThat(messageId(mail)).isEqualTo(messageId);
        assertThat(historyOf(mail)).isEqualTo("mail.sent-again");
    }

    @Test
    void what_is_being_sent_or_has_its_turn_is_not_sent_twice() {
        var mail = passwordChanged("Éloïse Cœur");
        assertThat(get("/mail/" + mail)).bodyText().doesNotContain("Envoyer à nouveau");

        jdbc.sql("update outgoing_mail set attempts = 1, claimed_until = :later")
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .update();
        post("/mail/" + mail + "/retry?version=0");

        assertThat(jdbc.sql("select attempts from outgoing_mail")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mail", "/mail/export", "/mail/%s", "/mail/%s/letter"})
    void nobody_else_knows_that_there_is_such_a_page(String path) {
        var mail = passwordChanged("Éloïse Cœur");
        var helene = city.helene();

        assertThat(mvc.get().uri(path.formatted(mail)).with(by(helene))).hasStatus(404);
    }

    @Test
    void nobody_else_sends_again_or_opens() {
        var mail = passwordChanged("Éloïse Cœur");
        var helene = city.helene();

        for (String deed : new String[] {"/retry?version=0", "/opening"}) {
            assertThat(mvc.post().uri("/mail/" + mail + deed).with(by(helene))).hasStatus(404);
        }
    }

    @Test
    void an_address_of_no_message_is_not_found() {
        assertThat(get("/mail/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/mail/nothing")).hasStatus(404);
        assertThat(post("/mail/" + UUID.randomUUID() + "/retry?version=0")).hasStatus(404);
    }

    @Test
    void a_page_of_a_hundred_costs_as_many_statements_as_one_of_three() {
        for (int i = 0; i < 120; i++) {
            passwordChanged("Agent " + i);
        }

        get("/mail?size=3");
        int few = StatementCount.during(() -> get("/mail?size=3")).size();
        int many = StatementCount.during(() -> get("/mail?size=100")).size();

        // Three of the page, one of the session, one of whether anything has changed.
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private UUID passwordChanged(String name) {
        return queued(new PasswordChanged(
                UUID.randomUUID(), AccountId.next(), "eloise.coeur@ville.example", name, null, Locale.FRENCH, false));
    }

    private UUID reset(String name) {
        return queued(new PasswordResetRequested(
                UUID.randomUUID(),
                AccountId.next(),
                "eloise.coeur@ville.example",
                name,
                Locale.FRENCH,
                "/password-reset/secret",
                clock.instant().plus(Duration.ofHours(1))));
    }

    private UUID queued(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        return jdbc.sql("select id from outgoing_mail order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    private void sent(UUID mail) {
        jdbc.sql("update outgoing_mail set status = 'SENT', sent_at = now(), attempts = 1 where id = :id")
                .param("id", mail)
                .update();
    }

    private String status(UUID mail) {
        return jdbc.sql("select status from outgoing_mail where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }

    private String messageId(UUID mail) {
        return jdbc.sql("select message_id from outgoing_mail where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }

    private String historyOf(UUID mail) {
        return jdbc.sql("select event from history_entry where subject_id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String path) {
        return mvc.perform(as(mvc.get().uri(path)));
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(by(paul)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder as(MockMvcTester.MockMvcRequestBuilder request) {
        return request.with(by(paul)).locale(Locale.FRENCH);
    }
}
