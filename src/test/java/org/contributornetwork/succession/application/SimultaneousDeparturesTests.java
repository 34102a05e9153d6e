package org.contributornetwork.succession.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.contributornetwork.Page;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.succession.SuccessionSpecification;
import org.junit.jupiter.api.Test;

/** Several people note departures at the same moment: each counts on who is really there. */
class SimultaneousDeparturesTests extends SuccessionSpecification {

    @Test
    void twenty_clicks_are_one_departure() throws Exception {
        MandateId mandate = referent(lea, sports, nadia);
        String[] answers = knowingly(open(helene, departure), "from=2026-11-23", "mandates=" + mandate + ":" + tom);

        List<Page> answered = Simultaneous.all(20, i -> () -> send(helene, departure, answers));

        assertThat(answered).extracting(Page::redirect).containsOnly("/staff/" + lea);
        assertThat(count("history_entry where event = 'staff.left'")).isEqualTo(1);
        assertThat(count("referent_mandate where status = 'PROPOSED'")).isEqualTo(1);
        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void of_the_last_two_referents_who_leave_at_once_the_second_is_noticed() throws Exception {
        List<StaffMemberId> both = List.of(lea, tom);
        both.forEach(person -> referent(person, sports, nadia));
        List<String> pages =
                both.stream().map(person -> "/staff/" + person + "/departure").toList();
        List<String[]> answers = pages.stream()
                .map(page -> answers(open(helene, page), "from=2026-11-23"))
                .toList();

        List<Page> answered = Simultaneous.all(2, i -> () -> send(helene, pages.get(i), answers.get(i)));

        assertThat(answered).extracting(Page::status).containsExactlyInAnyOrder(302, 422);
        assertThat(count("staff_member where left_on is not null")).isEqualTo(1);
        assertThat(answered)
                .filteredOn(page -> page.status() == 422)
                .allSatisfy(page -> assertThat(page.text()).contains("n’a plus aucun référent en mandat"));
    }

    @Test
    void a_successor_who_leaves_at_the_same_moment_takes_over_nothing() throws Exception {
        StaffMemberId head = new StaffMemberId(nadia.staffMember());
        String hers = "/staff/" + head + "/departure";
        String[] toLea = answers(open(helene, hers), "from=2026-11-23", "heads=" + sports + ":" + lea);
        String[] leas = answers(open(helene, departure), "from=2026-11-23");

        Simultaneous.all(2, i -> () -> i == 0 ? send(helene, hers, toLea) : send(helene, departure, leas));

        assertThat(chargesOfLeavers()).isZero();
    }

    @Test
    void a_decision_at_the_moment_of_the_departure_leaves_no_mandate_to_who_left() throws Exception {
        List<MandateId> proposals = IntStream.range(0, 5)
                .mapToObj(i -> city.propose(lea, city.department("D" + i, "Secteur " + i)))
                .toList();
        String[] answers = answers(open(helene, departure), "from=2026-11-23");

        Simultaneous.all(
                6,
                i -> () -> i == 5
                        ? send(helene, departure, answers)
                        : send(helene, "/mandates/" + proposals.get(i) + "/approval", "startsOn=2026-11-23"));

        assertThat(chargesOfLeavers()).isZero();
    }
}
