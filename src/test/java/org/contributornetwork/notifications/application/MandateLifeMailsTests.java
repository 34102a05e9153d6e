package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.contributornetwork.MutableClock;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.referents.application.DecisionReminders;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.MandateInformation;
import org.contributornetwork.referents.application.MandateRenewal;
import org.contributornetwork.referents.application.MandateWithdrawal;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a proposal and of a mandate is told to those whom it concerns, once, each in their language. */
class MandateLifeMailsTests extends MailTestBase {

    private static final String NADIA = "nadia.robin@ville.example";
    private static final String KARIM = "karim.benali@ville.example";
    private static final String PROPOSER = "helene.aubry@ville.example";

    @Autowired
    ReferentNomination nomination;

    @Autowired
    MandateDecision decision;

    @Autowired
    MandateInformation information;

    @Autowired
    MandateWithdrawal withdrawal;

    @Autowired
    MandateRenewal renewal;

    @Autowired
    MandateSuccession succession;

    @Autowired
    DecisionReminders reminders;

    DepartmentId sports;
    StaffMemberId head;
    StaffMemberId lea;
    Actor nadia;
    Actor helene;
    Charges charges;

    @BeforeEach
    void theCity() {
        charges = new Charges(jdbc);
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        lea = city.person("Léa", "Étienne", sports, Set.of(city.task("Actualités")));
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
    }

    @Test
    void a_proposal_is_told_to_the_deputy_too_who_reads_in_whose_place() {
        deputy();
        city.propose(lea, sports);

        assertThat(recipients()).containsExactlyInAnyOrder(NADIA, KARIM);
        assertThat(mailTo(KARIM).text()).contains("comme suppléant de Nadia Robin");
        assertThat(mailTo(NADIA).text()).doesNotContain("suppléant");
        assertThat(linkIn(mailTo(KARIM))).isNotEqualTo(linkIn(mailTo(NADIA)));
    }

    @Test
    void in_a_vacancy_to_the_head_of_the_directorate() {
        StaffMemberId omar = city.person("Omar", "Haddad", city.department("CUL", "Culture"));
        charges.directorateHead(omar, sports, city.today());
        vacate();
        city.propose(lea, sports);

        assertThat(recipients()).containsExactly("omar.haddad@ville.example");
        assertThat(onlyMail().text()).contains("Le service Sports n’a pas de directeur");
    }

    @Test
    void else_to_communication_but_not_to_who_proposed() {
        vacate();
        Actor leaHerself = city.actor(lea);
        TestCity.as(leaHerself, () -> nomination.propose(MandateId.next(), sports, lea, "J’écris déjà.", leaHerself));

        assertThat(recipients()).containsExactly(PROPOSER);
        assertThat(onlyMail().text()).contains("http://localhost:8080/mandates/");
    }

    @Test
    void a_substitute_is_announced_as_one() {
        MandateId mandate = TestCity.as(
                helene,
                () -> nomination.propose(
                        MandateId.next(), sports, lea, MandateRank.SUBSTITUTE, "Remplace Tom.", helene));
        assertThat(mailTo(NADIA).text()).contains("serait référente suppléante");

        city.approve(mandate, nadia);
        assertThat(mailTo(LEA).text()).contains("Vous êtes référent suppléant.");
    }

    @Test
    void a_question_is_told_to_who_proposed_and_to_the_person() {
        MandateId mandate = city.propose(lea, sports);
        forget();

        as(nadia, () -> information.request(mandate, "A-t-elle le temps ?", nadia));

        assertThat(recipients()).containsExactlyInAnyOrder(LEA, PROPOSER);
        assertThat(mailTo(PROPOSER).subject())
                .isEqualTo("Une question avant de décider\u00a0: Léa Étienne, service Sports");
        assertThat(mailTo(PROPOSER).text())
                .contains("Nadia Robin aimerait savoir, avant de décider de la désignation de Léa Étienne")
                .contains("«\u00a0A-t-elle le temps ?\u00a0»", "http://localhost:8080/mandates/" + mandate);
        assertThat(mailTo(LEA).text()).contains("avant de décider de votre désignation");
    }

    @Test
    void who_proposed_themselves_is_asked_once() {
        Actor leaHerself = city.actor(lea);
        MandateId mandate = TestCity.as(
                leaHerself, () -> nomination.propose(MandateId.next(), sports, lea, "J’écris déjà.", leaHerself));
        forget();

        as(nadia, () -> information.request(mandate, "As-tu le temps ?", nadia));

        assertThat(recipients()).containsExactly(LEA);
    }

    @Test
    void the_answer_is_told_to_those_who_decide() {
        deputy();
        MandateId mandate = city.propose(lea, sports);
        as(nadia, () -> information.request(mandate, "A-t-elle le temps ?", nadia));
        forget();

        as(helene, () -> information.give(mandate, "Deux heures par semaine.", helene));

        assertThat(recipients()).containsExactlyInAnyOrder(NADIA, KARIM);
        assertThat(mailTo(NADIA).subject()).isEqualTo("La réponse est là\u00a0: Léa Étienne, service Sports");
        assertThat(mailTo(NADIA).text()).contains("Hélène Aubry répond", "«\u00a0Deux heures par semaine.\u00a0»");
    }

    @Test
    void each_question_and_each_answer_is_a_message_of_its_own() {
        MandateId mandate = city.propose(lea, sports);
        forget();
        for (String round : List.of("un", "deux")) {
            as(nadia, () -> information.request(mandate, "Question " + round, nadia));
            as(helene, () -> information.give(mandate, "Réponse " + round, helene));
        }

        assertThat(recipients()).containsExactly(PROPOSER, PROPOSER, LEA, LEA, NADIA, NADIA);
    }

    @Test
    void a_proposal_taken_back_is_told_to_those_who_had_to_decide() {
        MandateId mandate = city.propose(lea, sports);
        forget();

        as(helene, () -> withdrawal.withdraw(mandate, "Elle change de service.", helene));

        assertThat(recipients()).containsExactly(NADIA);
        assertThat(onlyMail().text())
                .contains("Vous n’avez plus rien à décider", "«\u00a0Elle change de service.\u00a0»");
    }

    @Test
    void a_deputy_signs_with_both_names() {
        deputy();
        MandateId mandate = city.propose(lea, sports);
        Actor karim = city.actor(new StaffMemberId(idOf(KARIM)));
        forget();

        as(karim, () -> decision.refuse(mandate, "Pas maintenant.", karim));

        assertThat(mailTo(LEA).text()).contains("Karim Benali pour Nadia Robin n’a pas retenu");
        assertThat(mailTo(PROPOSER).text()).contains("Karim Benali pour Nadia Robin");
    }

    @Test
    void the_end_of_a_mandate_is_told_to_the_person_with_the_reason() {
        MandateId mandate = approved();

        as(nadia, () -> decision.revoke(mandate, "Le poste change.", nadia));

        assertThat(recipients()).containsExactly(LEA);
        assertThat(onlyMail().subject()).isEqualTo("Votre mandat pour le service Sports prend fin");
        assertThat(onlyMail().text()).contains("Nadia Robin met fin aujourd’hui", "«\u00a0Le poste change.\u00a0»");
    }

    @Test
    void a_renewal_is_told_to_the_person_in_her_language() {
        MandateId mandate = approved();
        city.actor(lea);
        jdbc.sql("update user_account set language = 'en' where email = :email")
                .param("email", LEA)
                .update();
        clock.set(LocalDate.of(2027, 10, 4).atTime(9, 0).atZone(MutableClock.PARIS));

        as(nadia, () -> renewal.renew(mandate, nadia));

        assertThat(recipients()).containsExactly(LEA);
        assertThat(onlyMail().subject()).isEqualTo("Your mandate for the department Sports is renewed");
        assertThat(onlyMail().text()).contains("from 23\u00a0November 2027 to 22\u00a0November 2028");
    }

    @Test
    void who_is_succeeded_is_thanked_and_the_successor_told() {
        MandateId mandate = approved();
        StaffMemberId tom = city.person("Tom", "Quéré", sports);

        as(nadia, () -> succession.replace(MandateId.next(), mandate, tom, "Léa part.", nadia));

        assertThat(recipients()).containsExactlyInAnyOrder(LEA, "tom.quere@ville.example");
        assertThat(mailTo(LEA).text()).contains("Tom Quéré vous succède", "Merci");
        assertThat(mailTo("tom.quere@ville.example").subject())
                .isEqualTo("Votre désignation pour le service Sports est approuvée");
    }

    @Test
    void a_reminder_leads_to_the_decision_by_a_new_link() {
        city.propose(lea, sports);
        String first = linkIn(onlyMail());
        forget();
        morningOf("2026-11-26");

        assertThat(recipients()).containsExactly(NADIA);
        assertThat(onlyMail().subject())
                .isEqualTo("Toujours à décider\u00a0: désigner Léa Étienne pour le service Sports\u202f?");
        assertThat(onlyMail().text())
                .contains("Une proposition attend votre décision depuis 3 jours ouvrés")
                .contains("- Léa Étienne, Sports, depuis le 23\u00a0novembre 2026")
                .contains("rien n’est approuvé ni refusé");
        assertThat(linkIn(onlyMail())).isNotEqualTo(first);
    }

    @Test
    void what_waits_together_is_one_reminder_to_each_reader() {
        deputy();
        city.propose(lea, sports);
        city.propose(city.person("Tom", "Quéré", sports), sports);
        forget();
        morningOf("2026-12-02");

        assertThat(recipients()).containsExactlyInAnyOrder(NADIA, KARIM, PROPOSER);
        assertThat(mailTo(NADIA).subject()).isEqualTo("Toujours à décider\u00a0: 2 propositions de référents web");
        assertThat(mailTo(NADIA).text()).contains("- Léa Étienne", "- Tom Quéré", "/mandates?state=waiting");
        assertThat(mailTo(KARIM).text()).contains("la décision de Nadia Robin, que vous suppléez");
        assertThat(mailTo(PROPOSER).subject()).isEqualTo("2 décisions tardent");
        assertThat(mailTo(PROPOSER).text()).contains("la décision revient à Nadia Robin");
    }

    @Test
    void a_reminder_is_in_the_language_of_its_reader() {
        city.propose(lea, sports);
        forget();
        jdbc.sql("update user_account set language = 'en' where email = :email")
                .param("email", NADIA)
                .update();
        morningOf("2026-11-26");

        assertThat(onlyMail().subject())
                .isEqualTo("Still to decide: Léa Étienne as web referent of the department Sports?");
    }

    @Test
    void a_deed_that_is_not_kept_is_not_told() {
        MandateId mandate = city.propose(lea, sports);
        forget();
        transaction.executeWithoutResult(status -> {
            as(nadia, () -> information.request(mandate, "A-t-elle le temps ?", nadia));
            status.setRollbackOnly();
        });

        assertThat(outbox()).isEmpty();
    }

    private MandateId approved() {
        MandateId mandate = city.propose(lea, sports);
        city.approve(mandate, nadia);
        forget();
        return mandate;
    }

    private void deputy() {
        StaffMemberId karim = city.person("Karim", "Benali", sports);
        city.actor(karim);
        charges.deputy(karim, head, sports, city.today(), city.today().plusDays(30));
    }

    private void vacate() {
        jdbc.sql("update headship set ends_on = :today")
                .param("today", city.today())
                .update();
    }

    private void morningOf(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(MutableClock.PARIS));
        reminders.remind();
    }

    private UUID idOf(String email) {
        return jdbc.sql("select id from staff_member where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private void forget() {
        jdbc.sql("delete from outgoing_mail").update();
    }

    private List<String> recipients() {
        return outbox().stream().map(QueuedMail::email).sorted().toList();
    }

    private QueuedMail mailTo(String email) {
        return outbox().stream()
                .filter(mail -> mail.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String linkIn(QueuedMail mail) {
        var link = Pattern.compile("/decisions/[\\w-]{43}").matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    private static void as(Actor actor, Runnable deed) {
        TestCity.as(actor, () -> {
            deed.run();
            return actor;
        });
    }
}
