package org.contributornetwork.referents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Period;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Léa is referent of Sports; Tom takes over from her. */
class MandateSuccessionTests extends PagesTest {

    @Autowired
    private MandateSuccession succession;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId lea;
    private StaffMemberId tom;
    private MandateId leas;

    @BeforeEach
    void leaIsReferent() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        tom = city.person("Tom", "Quéré", sports);
        leas = city.propose(lea, sports);
        city.approve(leas, nadia);
        clock.advance(Period.ofDays(10));
    }

    @Test
    void by_whoever_decides_the_successor_is_in_force_the_same_day() {
        MandateId toms = replace(MandateId.next(), tom, nadia);

        Page former = open(helene, "/mandates/" + leas);
        assertThat(former.text())
                .contains(
                        "Remplacé",
                        "Remplacé par Tom Quéré",
                        "du 23 novembre 2026 au 2 décembre 2026",
                        "Léa part en retraite.");
        assertThat(open(helene, "/mandates/" + toms).text())
                .contains("En mandat", "Succède à Léa Étienne", "du 3 décembre 2026 au 2 décembre 2027");
        assertThat(open(helene, "/departments/" + sports).text()).contains("1 sur 1 au minimum");
        assertThat(open(helene, "/mandates?state=replaced").rows()).containsExactly("Étienne Léa");
    }

    @Test
    void by_communication_the_successor_is_proposed_to_the_head() {
        MandateId toms = replace(MandateId.next(), tom, helene);

        assertThat(open(helene, "/mandates/" + leas).text()).contains("Remplacé");
        assertThat(open(nadia, "/mandates/" + toms).text()).contains("Désigner Tom Quéré", "« Léa part en retraite. »");
        assertThat(
                        count(
                                "outgoing_mail where kind = 'mandate-proposed' and recipient_email = 'nadia.robin@ville.example'"))
                .isEqualTo(2);
        assertThat(count("outgoing_mail where kind = 'mandate-replaced'")).isEqualTo(1);
    }

    @Test
    void the_same_id_replaces_once() {
        MandateId id = MandateId.next();
        replace(id, tom, nadia);
        replace(id, tom, nadia);

        assertThat(count("referent_mandate")).isEqualTo(2);
        assertThat(count("history_entry where event = 'mandate.replaced'")).isEqualTo(1);
    }

    @Test
    void nobody_takes_over_twice_nor_who_is_referent_there_already() {
        refused("mandate.already-open", lea);
        replace(MandateId.next(), tom, nadia);
        StaffMemberId ines = city.person("Inès", "Diallo", sports);
        assertThatExceptionOfType(org.contributornetwork.shared.StaleEdit.class)
                .isThrownBy(() -> replace(MandateId.next(), ines, nadia));
    }

    @Test
    void neither_the_head_nor_a_colleague_who_decides_nothing() {
        refused("mandate.head-as-referent", new StaffMemberId(nadia.staffMember()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> replace(MandateId.next(), tom, city.actor(city.person("Inès", "Diallo", sports))));
        assertThat(count("referent_mandate where ending is not null")).isZero();
    }

    @Test
    void refused_the_successor_leaves_the_place_to_another() {
        MandateId toms = replace(MandateId.next(), tom, helene);
        send(nadia, "/mandates/" + toms + "/refusal", "reason=Pas lui.");

        assertThat(open(helene, "/mandates/" + leas).text()).doesNotContain("Remplacé par Tom");
    }

    private MandateId replace(MandateId id, StaffMemberId successor, Actor actor) {
        return TestCity.as(actor, () -> succession.replace(id, leas, successor, "Léa part en retraite.", actor));
    }

    private void refused(String key, StaffMemberId successor) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> replace(MandateId.next(), successor, nadia))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
