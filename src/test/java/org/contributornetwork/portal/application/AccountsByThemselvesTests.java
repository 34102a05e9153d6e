package org.contributornetwork.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.portal.PortalSpecification;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateTerm;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.shared.history.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to accounts without anybody asking: a mandate asks for one, a departure closes it. */
class AccountsByThemselvesTests extends PortalSpecification {

    @Autowired
    private StaffRegister staff;

    @Autowired
    private DirectoryNames names;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void an_approved_mandate_asks_for_an_account() {
        MandateId mandate = city.propose(lea, sports);
        assertThat(count("portal_account")).isZero();

        city.approve(mandate, nadia);

        assertThat(count("portal_account where status = 'REQUESTED' and user_name = 'lea_etienne' and mandate_id = '"
                        + mandate + "' and requested_by_name = 'Nadia Robin'"))
                .isEqualTo(1);
        assertThat(open(helene, pageOf(lea)).text())
                .contains(
                        "À créer",
                        "par Nadia Robin pour un mandat de référent",
                        "Compte sur le portail demandé pour un mandat");
    }

    @Test
    void a_refused_one_does_not() {
        send(nadia, "/mandates/" + city.propose(lea, sports) + "/refusal", "reason=Elle part.");

        assertThat(count("portal_account")).isZero();
    }

    @Test
    void whoever_has_an_account_keeps_it() {
        String page = requested(lea);

        city.approve(city.propose(lea, sports), nadia);

        assertThat(count("portal_account")).isEqualTo(1);
        assertThat(pageOf(lea)).isEqualTo(page);
    }

    @Test
    void a_second_mandate_elsewhere_asks_for_nothing_more() {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture);
        city.appoint(marc, culture);
        city.approve(city.propose(lea, sports), nadia);

        city.approve(city.propose(lea, culture), city.actor(marc));

        assertThat(count("portal_account")).isEqualTo(1);
    }

    @Test
    void once_the_account_is_closed_a_new_mandate_asks_for_another() {
        send(helene, requested(lea) + "/closing", "reason=N’en a plus besoin.");

        city.approve(city.propose(lea, sports), nadia);

        assertThat(count("portal_account where status = 'REQUESTED'")).isEqualTo(1);
        assertThat(userName(lea)).isEqualTo("lea_etienne");
    }

    @Test
    void two_approvals_at_once_for_one_person_in_two_services_ask_for_one_account() throws Exception {
        DepartmentId culture = city.department("CUL", "Culture");
        StaffMemberId marc = city.person("Marc", "Petit", culture);
        city.appoint(marc, culture);
        Actor otherHead = city.actor(marc);
        List<MandateId> mandates = List.of(city.propose(lea, sports), city.propose(lea, culture));

        List<Integer> answers = Simultaneous.all(
                2,
                i -> () -> send(i == 0 ? nadia : otherHead, "/mandates/" + mandates.get(i) + "/approval")
                        .status());

        assertThat(answers).containsOnly(302);
        assertThat(count("referent_mandate where status = 'APPROVED'")).isEqualTo(2);
        assertThat(count("portal_account")).isEqualTo(1);
    }

    @Test
    void namesakes_approved_at_once_get_a_name_each() throws Exception {
        List<MandateId> mandates = IntStream.range(0, 6)
                .mapToObj(i -> city.propose(namesake(i), sports))
                .toList();

        List<Integer> answers = Simultaneous.all(
                6,
                i -> () -> send(nadia, "/mandates/" + mandates.get(i) + "/approval")
                        .status());

        // The one who is beaten looks again once; a third at the very same moment is told to try again.
        assertThat(answers).isSubsetOf(302, 422);
        assertThat(count("portal_account")).isEqualTo(count("referent_mandate where status = 'APPROVED'"));
        assertThat(jdbc.sql("select count(distinct user_name) from portal_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(count("portal_account"));
    }

    @Test
    void two_hundred_referents_of_one_file_are_some_statements_and_not_two_hundred() {
        List<MandateEvent.NotedFromFile> approvals = IntStream.range(0, 200)
                .mapToObj(i -> approved(city.person("Camille", "Martin-" + word(i), sports)))
                .toList();

        List<String> sent = StatementCount.during(() -> transaction.execute(status -> {
            approvals.forEach(events::publishEvent);
            return approvals.size();
        }));

        assertThat(count("portal_account where status = 'REQUESTED'")).isEqualTo(200);
        assertThat(count("history_entry where event = 'portal.requested-by-mandate'"))
                .isEqualTo(200);
        assertThat(sent).hasSizeLessThan(12);
    }

    @Test
    void a_departure_closes_the_account_with_its_reason() {
        String page = active(lea, "2026-11-20");

        leave(lea);

        assertThat(status(page)).isEqualTo("CLOSED");
        assertThat(open(helene, page).text())
                .contains("Fermé", "« Départ de la ville »", "Compte sur le portail fermé au départ de la personne");
    }

    @Test
    void of_whoever_has_none_nothing_is_closed() {
        leave(lea);

        assertThat(count("history_entry where event like 'portal.%'")).isZero();
    }

    @Test
    void a_departure_and_a_request_at_the_same_moment_leave_no_open_account_of_a_leaver() throws Exception {
        for (int i = 0; i < 8; i++) {
            StaffMemberId person = city.person("Tom" + word(i), "Quéré", sports);
            MandateId mandate = city.propose(person, sports);
            Simultaneous.all(2, who -> () -> {
                if (who == 0) {
                    leave(person);
                } else {
                    send(nadia, "/mandates/" + mandate + "/approval");
                }
                return who;
            });
        }

        assertThat(count("""
                portal_account a join staff_member s on s.id = a.staff_member_id
                where s.left_on is not null and a.status <> 'CLOSED'""")).isZero();
    }

    @Test
    void the_end_of_a_mandate_closes_nothing_and_is_brought_to_communication() {
        StaffMemberId tom = referent("Tom", "Quéré");
        String page = pageOf(tom);
        tick(page, "created");
        nineOn("2027-11-23");

        assertThat(status(page)).isEqualTo("CREATED");
        assertThat(open(helene, "/portal-accounts?state=to-close").rows()).containsExactly("Quéré Tom");
        assertThat(open(helene, page).text()).contains("Le mandat qui l’avait demandé est terminé");
        assertThat(open(helene, page).link("Fermer le compte…")).hasToString(page + "/closing");
    }

    @Test
    void unless_the_person_still_has_a_task_on_the_portal() {
        StaffMemberId tom = city.person("Tom", "Quéré", sports, java.util.Set.of(city.task("Agenda")));
        city.approve(city.propose(tom, sports), nadia);
        nineOn("2027-11-23");

        assertThat(open(helene, "/portal-accounts?state=to-close").rows()).isEmpty();
    }

    private void leave(StaffMemberId person) {
        Actor by = helene;
        TestCity.as(by, () -> {
            staff.leave(person, city.today(), by);
            return person;
        });
    }

    private MandateEvent.NotedFromFile approved(StaffMemberId person) {
        MandateId mandate = MandateId.next();
        jdbc.sql("""
                        insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at,
                            proposed_by, proposed_by_name, decided_at, decided_by, decided_by_name, starts_on, ends_on)
                        values (:id, 0, :department, :person, 'APPROVED', 'IMPORT', 'Importé.', now(), :by, 'Hélène Aubry', now(), :by,
                            'Hélène Aubry', :from, :to)""")
                .param("id", mandate.value())
                .param("department", sports.value())
                .param("person", person.value())
                .param("by", helene.account().value())
                .param("from", city.today())
                .param("to", city.today().plusYears(1))
                .update();
        Nominee nominee = new Nominee(person, names.staffMember(person).name(), sports, "Sports");
        return new MandateEvent.NotedFromFile(
                mandate,
                nominee,
                MandateTerm.from(city.today()),
                "Importé.",
                new Author(helene.account().value(), "Hélène Aubry"));
    }

    private StaffMemberId namesake(int number) {
        StaffMemberId person = city.person("Camille", "Roux-" + word(number), sports);
        jdbc.sql("update staff_member set last_name = 'Roux' where id = ?")
                .param(person.value())
                .update();
        return person;
    }

    private static String word(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
