package org.contributornetwork.referents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.DecisionLinks;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nadia is asked by a letter whether Léa shall be referent of Sports, and follows the link in it. */
class DecisionLinkTests extends PagesTest {

    private Actor helene;
    private Actor nadia;
    private Actor lea;
    private DepartmentId sports;
    private StaffMemberId head;
    private MandateId mandate;
    private String page;
    private String link;

    @BeforeEach
    void leaIsProposedToNadia() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        StaffMemberId leaInSports = city.person("Léa", "Étienne", sports);
        lea = city.actor(leaInSports);
        mandate = city.propose(leaInSports, sports);
        page = "/mandates/" + mandate;
        link = linkTo("nadia.robin@ville.example");
    }

    @Test
    void it_opens_the_decision_and_decides_nothing_by_itself() {
        for (int look = 0; look < 3; look++) {
            Page opened = open(nadia, link);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.text())
                    .contains("Désigner Léa Étienne référent du service Sports ?", "Approuver", "Refuser…");
        }

        assertThat(count("referent_mandate where status = 'PROPOSED'")).isEqualTo(1);
        assertThat(count("history_entry where event like 'mandate.%'")).isEqualTo(1);
    }

    @Test
    void it_asks_to_sign_in_first_and_then_comes_back_by_itself() {
        MvcTestResult stranger = mvc.get().uri(link).exchange();

        assertThat(stranger.getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in?continue=" + link.replace("/", "%2F"));
    }

    @Test
    void approved_refused_or_asked_from_its_page_it_has_served() {
        send(nadia, page + "/approval");

        Page again = open(nadia, link);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text())
                .contains("C’est déjà décidé", "Nadia Robin a approuvé cette désignation, aujourd’hui")
                .contains("Léa Étienne, référent du service Sports", "En mandat")
                .doesNotContain("Refuser");
        assertThat(again.link("Ouvrir la fiche")).hasToString(page);
    }

    @Test
    void it_says_who_refused_when_and_why_also_when_it_was_somebody_else() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        new Charges(jdbc).deputy(karim, head, sports, city.today(), city.today().plusDays(10));
        send(city.actor(karim), page + "/refusal", "reason=L’équipe est réduite.");
        clock.advance(Period.ofDays(2));
        signInAgain();

        assertThat(open(nadia, link).text())
                .contains("Karim Benali pour Nadia Robin n’a pas retenu cette désignation, il y a 2 jours")
                .contains("« L’équipe est réduite. »");
    }

    @Test
    void a_question_uses_it_up_and_the_answer_is_read_on_the_page() {
        send(nadia, page + "/question", "question=A-t-elle le temps ?");
        assertThat(open(nadia, link).text())
                .contains("La décision attend une réponse", "« A-t-elle le temps ? »")
                .doesNotContain("Approuver");

        clock.advance(Duration.ofMinutes(5));
        send(helene, page + "/answer", "answer=Oui.");

        Page answered = open(nadia, link);
        assertThat(answered.text()).contains("un lien ne sert qu’une fois").doesNotContain("Refuser");
        assertThat(follow(nadia, answered, "Lire la réponse et décider").text()).contains("« Oui. »", "Approuver");
    }

    @Test
    void withdrawn_is_said_too() {
        send(helene, page + "/withdrawal", "why=Elle change de service.");

        assertThat(open(nadia, link).text())
                .contains("Hélène Aubry a retiré cette proposition", "« Elle change de service. »");
    }

    @Test
    void after_thirty_days_it_has_expired_and_the_decision_still_waits_in_the_list() {
        clock.advance(DecisionLinks.VALIDITY.minusSeconds(1));
        assertThat(open(nadia, link).text()).contains("Approuver");
        clock.advance(Duration.ofSeconds(1));

        Page expired = open(nadia, link);

        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.text())
                .contains("Ce lien a expiré", "vous attend toujours")
                .doesNotContain("Approuver");
        assertThat(follow(nadia, expired, "Voir ce qui attend ma décision").rows())
                .containsExactly("Étienne Léa");
    }

    @Test
    void forwarded_altered_or_invented_it_is_the_same_page_for_all_and_tells_nothing() {
        Actor karim = headOf("Karim", "Benali", city.department("CUL", "Culture"));
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        List<String> others = List.of(
                open(karim, link).text(),
                open(helene, link).text(),
                open(lea, link).text(),
                open(nadia, altered).text(),
                open(nadia, link + "x").text(),
                open(nadia, "/decisions/" + mandate).text());

        assertThat(others).allSatisfy(text -> assertThat(text).isEqualTo(others.get(0)));
        assertThat(others.get(0)).contains("Ce lien n’ouvre rien ici").doesNotContain("Léa", "Sports", "Nadia");
        assertThat(List.of(open(karim, link), open(helene, link), open(nadia, altered)))
                .extracting(Page::status)
                .containsOnly(404);
    }

    @Test
    void a_head_whose_charge_has_passed_to_another_finds_nothing_any_more() {
        city.appoint(city.person("Rosa", "Blanc", sports), sports);

        assertThat(open(city.actor(head), link).status()).isEqualTo(404);
    }

    @Test
    void who_may_still_read_it_is_told_whose_the_decision_is_now() {
        Actor nadiaOfCommunication = asCommunication(head);
        city.appoint(city.person("Rosa", "Blanc", sports), sports);

        Page told = open(nadiaOfCommunication, link);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text())
                .contains("La décision ne vous revient plus", "Elle revient maintenant à Rosa Blanc.")
                .doesNotContain("Approuver");
    }

    @Test
    void only_its_hash_is_kept() {
        byte[] kept = jdbc.sql("select token_hash from decision_link")
                .query(byte[].class)
                .single();

        assertThat(kept).hasSize(32);
        assertThat(count("decision_link where encode(token_hash, 'escape') like '%" + token() + "%'"))
                .isZero();
    }

    @Test
    void the_deputy_in_force_receives_a_link_of_their_own() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        new Charges(jdbc).deputy(karim, head, sports, city.today(), city.today().plusDays(10));
        MandateId tom = city.propose(city.person("Tom", "Quéré", sports), sports);

        String karims = linkTo("karim.benali@ville.example");

        assertThat(open(city.actor(karim), karims).text())
                .contains("Désigner Tom Quéré", "Vous décidez pour Nadia Robin");
        assertThat(open(nadia, karims).status()).isEqualTo(404);
        assertThat(count("decision_link where mandate_id = '" + tom + "'")).isEqualTo(2);
    }

    private Actor asCommunication(StaffMemberId person) {
        jdbc.sql("update user_account set role = 'COMMUNICATION' where staff_member_id = :person")
                .param("person", person.value())
                .update();
        return city.actor(person);
    }

    private String token() {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The link in the latest letter to that address. */
    private String linkTo(String email) {
        String letter = jdbc.sql(
                        "select text_body from outgoing_mail where recipient_email = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        Matcher found =
                Pattern.compile("http://localhost:8080(/decisions/[\\w-]{43})").matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    private Actor headOf(String firstName, String lastName, DepartmentId department) {
        StaffMemberId person = city.person(firstName, lastName, department);
        city.appoint(person, department);
        return city.actor(person);
    }
}
