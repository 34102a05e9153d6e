package org.contributornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Recorded;
import org.contributornetwork.shared.history.Subject;
import org.contributornetwork.shared.web.TimelineEntry;
import org.contributornetwork.shared.web.TimelineEntry.ChangedField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A record's page tells what happened to it, in words. */
class TimelineTests extends IntegrationTest {

    private static final Author HELENE = new Author(UUID.randomUUID(), "Hélène Aubry");
    private static final UUID SPORTS = UUID.randomUUID();
    private static final UUID LEA = UUID.randomUUID();
    private static final UUID MANDATE = UUID.randomUUID();

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void readInFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void newest_first_with_who_what_and_why() {
        happens(mandate("mandate.proposed").because("Elle publie déjà les actualités des clubs."));
        happens(mandate("mandate.approved"));

        assertThat(timeline.of(MANDATE))
                .extracting(TimelineEntry::text)
                .containsExactly("Mandat approuvé", "Référent proposé");
        assertThat(timeline.of(MANDATE).get(1).author()).isEqualTo("Hélène Aubry");
        assertThat(timeline.of(MANDATE).get(1).reason()).isEqualTo("Elle publie déjà les actualités des clubs.");
    }

    @Test
    void in_the_order_in_which_things_happened_whenever_they_were_written_down() {
        happens(mandate("mandate.approved"));
        clock.set(clock.instant().minus(Duration.ofDays(3)).atZone(clock.getZone()));
        happens(mandate("mandate.proposed"));

        assertThat(timeline.of(MANDATE))
                .extracting(TimelineEntry::text)
                .containsExactly("Mandat approuvé", "Référent proposé");
    }

    @Test
    void on_another_records_page_the_line_says_what_it_is_about() {
        happens(mandate("mandate.approved"));

        assertThat(timeline.ofDepartment(SPORTS, false).lines())
                .extracting(TimelineEntry::text)
                .containsExactly("Mandat approuvé\u00a0: Léa Étienne · Sports");
        assertThat(timeline.ofStaffMember(LEA, false).lines()).hasSize(1);
        assertThat(timeline.ofDepartment(UUID.randomUUID(), false)).isEqualTo(Timeline.Excerpt.NONE);
    }

    @Test
    void fields_dates_and_codes_are_said_in_the_readers_words() {
        happens(mandate("mandate.approved")
                .with(List.of(
                        new Change("startsOn", "", "2026-12-01"), new Change("role", "MEMBER", "COMMUNICATION"))));

        assertThat(timeline.of(MANDATE).get(0).changes())
                .containsExactly(
                        new ChangedField("Début", "", "1er\u00a0décembre 2026"),
                        new ChangedField("Rôle", "Membre", "Communication"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(timeline.of(MANDATE).get(0).text()).isEqualTo("Mandate approved");
    }

    @Test
    void who_stood_in_for_whom_stays_visible() {
        happens(new HistoryLine(
                "mandate.approved",
                HELENE,
                "Cécile Lambert",
                new Subject(Subject.Type.MANDATE, MANDATE, "Léa Étienne · Sports"),
                null,
                null,
                List.of(),
                null));

        assertThat(timeline.of(MANDATE).get(0).author()).isEqualTo("Hélène Aubry pour Cécile Lambert");
    }

    @Test
    void a_long_history_costs_one_statement_and_shows_its_latest_lines() {
        IntStream.range(0, 60).forEach(i -> happens(mandate("mandate.proposed")));

        var sent = StatementCount.during(() -> timeline.ofDepartment(SPORTS, false));

        assertThat(sent).hasSize(1);
        assertThat(timeline.ofDepartment(SPORTS, false)).satisfies(excerpt -> {
            assertThat(excerpt.lines()).hasSize(Timeline.LATEST);
            assertThat(excerpt.more()).isTrue();
        });
        assertThat(timeline.ofDepartment(SPORTS, true)).satisfies(excerpt -> {
            assertThat(excerpt.lines()).hasSize(60);
            assertThat(excerpt.more()).isFalse();
        });
    }

    private void happens(HistoryLine line) {
        transaction.executeWithoutResult(status -> events.publishEvent((Recorded) () -> line));
    }

    private static HistoryLine mandate(String event) {
        return HistoryLine.of(event, HELENE, new Subject(Subject.Type.MANDATE, MANDATE, "Léa Étienne · Sports"))
                .inDepartment(SPORTS)
                .aboutStaffMember(LEA);
    }
}
