package org.contributornetwork.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Set;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contributor's first page: where they stand, what to do next with one button, and whom to ask. */
class ContributorHomeTests extends PagesTest {

    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId lea;
    private OnThePortal portal;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaContributes() {
        city.helene();
        TaskId news = city.task("Actualités");
        sports = city.department("SPO", "Sports", "Direction de la culture et des sports", 2);
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports, Set.of(news));
        portal = new OnThePortal(jdbc, city.today());
    }

    @Test
    void a_contributor_sees_their_place_and_may_propose_themselves() {
        Page home = home();

        assertThat(home.text())
                .contains("Bonjour Léa", "Ma place dans le réseau", "Devenir référent du service Sports ?")
                .contains("Rôle Contributeur", "Tâches Actualités", "État Pas encore de compte");
        assertThat(follow(city.actor(lea), home, "Me proposer comme référent").field("person"))
                .isEqualTo(lea.toString());
    }

    @Test
    void then_their_next_step_follows_their_mandate() {
        MandateId mandate = city.propose(lea, sports);
        assertThat(home().text()).contains("Votre désignation attend une décision");

        jdbc.sql("update referent_mandate set status = 'INFORMATION_REQUESTED'").update();
        assertThat(home().text()).contains("Une question sur votre désignation", "Référent proposé, une question");
        assertThat(home().link("Répondre à la question")).hasToString("/mandates/" + mandate);

        jdbc.sql("update referent_mandate set status = 'PROPOSED'").update();
        city.approve(mandate, nadia);
        assertThat(home().text())
                .contains("Référent jusqu’au 22 novembre 2027", "Votre compte sur le portail se prépare");
    }

    @Test
    void a_refusal_is_said_and_its_reason_is_a_link_away() {
        send(nadia, "/mandates/" + city.propose(lea, sports) + "/refusal", "reason=L’équipe est réduite.");

        Page home = home();

        assertThat(home.text()).contains("Votre désignation n’a pas été retenue");
        assertThat(follow(city.actor(lea), home, "Voir ma fiche").text()).contains("L’équipe est réduite.");
    }

    @Test
    void after_its_end_the_person_may_propose_themselves_again() {
        city.approve(city.propose(lea, sports), nadia);
        clock.advance(Period.ofMonths(12));

        Page home = home();

        assertThat(home.text()).contains("Votre mandat est terminé", "ancien référent");
        assertThat(home.hasLink("Me proposer comme référent")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, Demandé, elle vous écrira, Votre compte sur le portail se prépare, Voir ma fiche",
        "CREATED, 'Créé, pas encore réglé', Vous n’avez rien à faire., Votre compte sur le portail se prépare, Voir ma fiche",
        "CONFIGURED, Prêt, Connectez-vous au portail avec ce nom, publiez une première fois, Demander un coup de main",
        "ACTIVE, Ouvert, tout est en place, Vérifiez que votre fiche est juste, Voir ma fiche",
        "SUSPENDED, En pause, Écrivez à la communication, Votre compte sur le portail est en pause, Demander un coup de main"
    })
    void the_account_is_told_in_plain_words_with_what_happens_next(
            String status, String state, String next, String step, String button) {
        city.approve(city.propose(lea, sports), nadia);
        boolean published = status.equals("ACTIVE") || status.equals("SUSPENDED");
        portal.account(lea, status, published ? city.today().minusDays(3) : null);
        // Whatever was created a year ago would sleep by now.
        jdbc.sql("update portal_account set created_on = ? where status = 'CONFIGURED'")
                .param(city.today().minusDays(2))
                .update();

        Page home = home();

        assertThat(home.text())
                .contains("État " + state, "Nom d’utilisateur lea.etienne", next, step)
                .contains(published ? "Dernière publication il y a 3 jours" : "Dernière publication pas encore");
        assertThat(home.hasLink(button)).isTrue();
    }

    @Test
    void who_comes_back_after_months_is_welcome() {
        city.approve(city.propose(lea, sports), nadia);
        portal.asleep(lea);

        Page home = home();

        assertThat(home.text())
                .contains("Quel plaisir de vous revoir", "on oublie : c’est normal", "rien n’est perdu")
                .contains("Dernière publication il y a 5 mois (le 20 juin 2026)", "État Ouvert")
                .doesNotContain("dormant", "Dormant");
        assertThat(home.link("Demander un coup de main")).hasToString("mailto:helene.aubry@ville.example");
    }

    @Test
    void one_button_says_what_to_do_next() {
        city.approve(city.propose(lea, sports), nadia);
        portal.asleep(lea);

        assertThat(home().html().split("btn btn-primary", -1)).hasSize(2);
    }

    @Test
    void contacts_are_communication_the_head_and_the_other_referents() {
        for (String name : new String[] {"Inès", "Marc", "Rosa", "Tom"}) {
            city.approve(city.propose(city.person(name, "Petit", sports), sports), nadia);
        }

        assertThat(home().text())
                .contains("Hélène Aubry, à la communication, répond à vos questions. helene.aubry@ville.example")
                .contains("Nadia Robin dirige votre service. nadia.robin@ville.example")
                .contains("Inès Petit ines.petit@ville.example", "Marc Petit", "Rosa Petit")
                .doesNotContain("Tom Petit");
    }

    @Test
    void speaks_english_too() {
        city.actor(lea);
        portal.asleep(lea);
        jdbc.sql("update user_account set language = 'en'").update();

        assertThat(home().text()).contains("Good to see you again", "Last publication 5 months ago");
    }

    private Page home() {
        return open(city.actor(lea), "/");
    }
}
