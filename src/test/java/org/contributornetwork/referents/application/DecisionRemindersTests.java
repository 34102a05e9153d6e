package org.contributornetwork.referents.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.MutableClock;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nadia is asked about Léa and says nothing. */
class DecisionRemindersTests extends IntegrationTest {

    @Autowired
    private DecisionReminders reminders;

    @Autowired
    private MandateInformation information;

    private Actor helene;
    private Actor nadia;
    private DepartmentId sports;
    private StaffMemberId head;
    private StaffMemberId lea;

    @BeforeEach
    void sportsWhereNadiaHeadsAndLeaWorks() {
        at(LocalDateTime.parse("2026-01-05T09:00"));
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
        clock.reset();
    }

    /**
     * Both changes of hour (25 October 2026, 28 March 2027), the leap day of 2028, Easter Monday, 1 and 8 May, Ascension and
     * Whit Monday, Christmas and New Year, a proposal late at night, one on a Saturday, one on a holiday.
     */
    @ParameterizedTest(name = "proposed {0}: head {1}, communication {2}")
    @CsvSource({
        "2026-11-23T09:00, 2026-11-26, 2026-12-02",
        "2026-11-23T23:59, 2026-11-26, 2026-12-02",
        "2026-11-24T00:01, 2026-11-27, 2026-12-03",
        "2026-11-28T10:00, 2026-12-02, 2026-12-08",
        "2026-10-23T17:00, 2026-10-28, 2026-11-03",
        "2026-10-25T02:30, 2026-10-28, 2026-11-03",
        "2027-03-26T17:00, 2027-04-01, 2027-04-07",
        "2027-03-28T03:30, 2027-04-01, 2027-04-07",
        "2028-02-28T09:00, 2028-03-02, 2028-03-08",
        "2028-02-29T09:00, 2028-03-03, 2028-03-09",
        "2027-05-05T09:00, 2027-05-11, 2027-05-18",
        "2026-04-30T09:00, 2026-05-06, 2026-05-13",
        "2026-12-23T09:00, 2026-12-29, 2027-01-05",
        "2026-12-25T09:00, 2026-12-30, 2027-01-06"
    })
    void whoever_decides_hears_after_three_working_days_and_communication_after_seven(
            LocalDateTime proposed, LocalDate third, LocalDate seventh) {
        at(proposed);
        city.propose(lea, sports);

        List<String> told = everyHourUntil(seventh.plusDays(3));

        assertThat(told)
                .containsExactly(
                        third + "T08 DECIDER nadia.robin@ville.example",
                        seventh + "T08 COMMUNICATION helene.aubry@ville.example");
    }

    @Test
    void a_deputy_in_force_hears_after_five() {
        charges()
                .deputy(
                        city.person("Karim", "Benali", sports),
                        head,
                        sports,
                        city.today(),
                        city.today().plusDays(30));
        city.propose(lea, sports);

        assertThat(everyHourUntil(LocalDate.of(2026, 12, 5)))
                .containsExactly(
                        "2026-11-26T08 DECIDER nadia.robin@ville.example",
                        "2026-11-30T08 DEPUTY karim.benali@ville.example",
                        "2026-12-02T08 COMMUNICATION helene.aubry@ville.example");
    }

    @Test
    void the_head_of_the_directorate_hears_in_place_of_a_head_who_is_not_there() {
        StaffMemberId omar = city.person("Omar", "Haddad", city.department("CUL", "Culture"));
        charges().directorateHead(omar, sports, city.today());
        city.propose(lea, sports);
        jdbc.sql("update headship set ends_on = :today")
                .param("today", city.today())
                .update();

        assertThat(everyHourUntil(LocalDate.of(2026, 11, 27)))
                .containsExactly("2026-11-26T08 DECIDER omar.haddad@ville.example");
    }

    @Test
    void a_question_stops_the_clock_and_the_answer_starts_it_anew() {
        MandateId mandate = city.propose(lea, sports);
        at(LocalDateTime.parse("2026-11-25T15:00"));
        as(nadia, () -> information.request(mandate, "A-t-elle le temps ?", nadia));
        assertThat(everyHourUntil(LocalDate.of(2026, 12, 14))).isEmpty();

        at(LocalDateTime.parse("2026-12-14T11:00"));
        as(helene, () -> information.give(mandate, "Oui.", helene));

        assertThat(everyHourUntil(LocalDate.of(2026, 12, 18)))
                .containsExactly("2026-12-17T08 DECIDER nadia.robin@ville.example");
    }

    @Test
    void after_each_answer_each_step_comes_once_again() {
        MandateId mandate = city.propose(lea, sports);
        assertThat(everyHourUntil(LocalDate.of(2026, 11, 27))).hasSize(1);
        as(nadia, () -> information.request(mandate, "A-t-elle le temps ?", nadia));
        as(helene, () -> information.give(mandate, "Oui.", helene));

        assertThat(everyHourUntil(LocalDate.of(2026, 12, 3)))
                .containsExactly("2026-12-02T08 DECIDER nadia.robin@ville.example");
    }

    @Test
    void what_is_decided_is_not_brought_to_mind() {
        city.approve(city.propose(lea, sports), nadia);

        assertThat(everyHourUntil(LocalDate.of(2026, 12, 10))).isEmpty();
    }

    @Test
    void silence_decides_nothing_not_in_a_year() {
        MandateId mandate = city.propose(lea, sports);
        for (LocalDate day = city.today(); day.isBefore(LocalDate.of(2027, 11, 30)); day = day.plusDays(1)) {
            at(day.atTime(9, 0));
            reminders.remind();
        }

        assertThat(jdbc.sql("select status from referent_mandate where id = :id")
                        .param("id", mandate.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PROPOSED");
        assertThat(jdbc.sql("select count(*) from history_entry where event like 'mandate.%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sent()).as("and each step came once").hasSize(2);
    }

    @Test
    void however_many_instances_look_at_once_each_letter_is_written_once() throws Exception {
        city.propose(lea, sports);
        city.propose(city.person("Tom", "Quéré", sports), sports);
        at(LocalDateTime.parse("2026-11-26T09:00"));

        Simultaneous.all(8, 8, i -> () -> {
            reminders.remind();
            return i;
        });

        assertThat(sent()).containsExactly("2026-11-26T09 DECIDER nadia.robin@ville.example");
        assertThat(jdbc.sql("select count(*) from decision_reminder")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void after_a_long_silence_of_the_software_itself_nothing_is_sent_on_a_sunday() {
        city.propose(lea, sports);
        at(LocalDateTime.parse("2026-12-13T10:00"));
        reminders.remind();
        assertThat(sent()).isEmpty();

        at(LocalDateTime.parse("2026-12-14T07:59"));
        reminders.remind();
        assertThat(sent()).isEmpty();
        at(LocalDateTime.parse("2026-12-14T08:00"));
        reminders.remind();
        assertThat(sent()).hasSize(2);
    }

    /** What was sent from now until the end of that day: when, which step, to whom. */
    private List<String> everyHourUntil(LocalDate last) {
        LocalDateTime hour = LocalDateTime.ofInstant(clock.instant(), MutableClock.PARIS);
        while (hour.toLocalDate().isBefore(last.plusDays(1))) {
            at(hour);
            reminders.remind();
            hour = hour.plusHours(1).withMinute(0);
        }
        List<String> told = new ArrayList<>(sent());
        jdbc.sql("delete from outgoing_mail").update();
        return told;
    }

    private List<String> sent() {
        return jdbc.sql("""
                        select to_char(queued_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24') || ' '
                               || case kind when 'decision-reminder' then 'DECIDER' when 'decision-reminder-deputy' then 'DEPUTY'
                                            else 'COMMUNICATION' end || ' ' || recipient_email
                        from outgoing_mail where kind like 'decision-reminder%' order by queued_at, id""").query(String.class).list();
    }

    private void at(LocalDateTime moment) {
        clock.set(moment.atZone(MutableClock.PARIS));
    }

    private Charges charges() {
        return new Charges(jdbc);
    }

    private static void as(Actor actor, Runnable deed) {
        TestCity.as(actor, () -> {
            deed.run();
            return actor;
        });
    }
}
